import HanText
import TestSupport
import Testing

@testable import HanCitation

/// Whole entries: `Corpus/cases/citation/references.json` is one list of sources in order, each with its line in every
/// style. The lines were checked against `pandoc --citeproc` with the official styles; where the two differ (Han given
/// names, full-width ends of titles, `et al.` for Western works, suffixes) the line is that of the standard.
@Suite struct ReferenceListTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let label: String
    let style: ReferenceStyleName
    let index: Int
    let expected: String
    var testDescription: String { "\(style.rawValue): \(label)" }
  }

  static let groups = ProjectFile.json("Corpus/cases/citation/references.json").array ?? []
  static let records = CSLReader(.array(groups.compactMap { $0["record"] })).sources.map { CitationRecord(source: $0) }

  static let cases = groups.enumerated().flatMap { index, group in
    (group["expected"]?.members ?? []).compactMap { member in
      ReferenceStyleName(member.name).map {
        Case(
          label: group["label"]?.string ?? "", style: $0, index: index, expected: member.value.string ?? "")
      }
    }
  }

  @Test func everyStyleHasCases() {
    for style in ReferenceStyleName.allCases { #expect(Self.cases.contains { $0.style == style }) }
  }

  @Test(arguments: cases)
  func entry(_ test: Case) {
    let lines = ReferenceRenderer(.text).text(ReferenceList(Self.records, style: test.style)).split(separator: "\n")
    #expect(lines.count == Self.records.count)
    #expect(lines[test.index] == test.expected)
  }

  @Test(arguments: [(0, "a"), (25, "z"), (26, "aa"), (701, "zz"), (702, "aaa")])
  func letter(index: Int, letter: String) { #expect(ReferenceList.letter(index) == letter) }

  @Test func emptyListIsEmpty() {
    for style in ReferenceStyleName.allCases {
      #expect(ReferenceRenderer(.text).text(ReferenceList([], style: style)) == "")
    }
  }

  /// A record without anything but an id must not trap or print two marks in a row.
  @Test(arguments: ReferenceStyleName.allCases)
  func bareRecord(style: ReferenceStyleName) {
    let list = ReferenceList([CitationRecord(source: CitationSource(id: "x", kind: .webPage))], style: style)
    let line = ReferenceRenderer(.text).text(list)
    #expect(!line.contains(".."))
    #expect(!line.contains(", ."))
  }
}
