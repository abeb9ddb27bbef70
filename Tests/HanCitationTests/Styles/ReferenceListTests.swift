import HanText
import Testing

@testable import HanCitation

/// Whole entries: `Corpus/cases/citation/references.json` (one source a case, its line in each style).
@Suite struct ReferenceListTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let label: String
    let style: ReferenceStyleName
    let record: JSONValue
    let expected: String
    var testDescription: String { "\(style.rawValue): \(label)" }
  }

  static let cases = (CitationCases.json("references.json").array ?? []).flatMap { group in
    (group["expected"]?.members ?? []).compactMap { member in
      ReferenceStyleName(member.name).map {
        Case(
          label: group["label"]?.string ?? "", style: $0, record: group["record"] ?? .null,
          expected: member.value.string ?? "")
      }
    }
  }

  @Test func casesAreThere() { #expect(!Self.cases.isEmpty) }

  @Test(arguments: cases)
  func entry(_ test: Case) {
    let records = CSLReader(test.record).sources.map { CitationRecord(source: $0) }
    let list = ReferenceList(records, style: test.style)
    #expect(ReferenceRenderer(.text).text(list) == test.expected + "\n")
  }

  @Test(arguments: [(0, "a"), (25, "z"), (26, "aa"), (701, "zz"), (702, "aaa")])
  func letter(index: Int, letter: String) { #expect(ReferenceList.letter(index) == letter) }
}
