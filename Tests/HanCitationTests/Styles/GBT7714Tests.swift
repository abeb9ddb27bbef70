import Testing

@testable import HanCitation

struct GBT7714Tests {
  private static func source(
    _ authors: [CitationName], _ year: Int?, kind: CitationSource.Kind = .webPage
  ) -> CitationSource {
    var source = CitationSource(id: "\(authors)\(year ?? 0)", kind: kind)
    source.authors = authors
    source.title = "题"
    source.issued = year.map { CitationDate(year: $0) }
    return source
  }

  private static func letters(_ style: ReferenceStyleName, _ sources: [CitationSource]) -> [String] {
    let list = ReferenceList(sources.map { CitationRecord(source: $0) }, style: style)
    return list.entries.map { String($0.text.plain.prefix { $0 != "." }) }
  }

  private static let smithD = CitationName(family: "Smith", given: "David")
  private static let smithH = CitationName(family: "Smith", given: "Hannah")
  private static let li = CitationName(family: "李", given: "明")

  /// §10.2.3: letters tell apart works of the same creators, not of people who share a family name.
  @Test(arguments: [ReferenceStyleName.gb7714_2015AuthorDate, .gb7714_2025AuthorDate])
  func lettersAreForTheSameCreators(style: ReferenceStyleName) {
    let found = Self.letters(
      style, [Self.source([Self.smithD], 2019), Self.source([Self.smithH], 2019), Self.source([Self.smithD], 2019)])
    #expect(found.map { $0.hasSuffix("2019a") } == [true, false, false])
    #expect(found.map { $0.hasSuffix("2019b") } == [false, false, true])
  }

  /// The edition of 2025 names the first creator alone in the text: what follows does not tell works apart there.
  @Test func laterCreatorsCountIn2015Alone() {
    let sources = [Self.source([Self.li, Self.smithD], 2019), Self.source([Self.li, Self.smithH], 2019)]
    #expect(Self.letters(.gb7714_2015AuthorDate, sources).allSatisfy { $0.hasSuffix("2019") })
    #expect(Self.letters(.gb7714_2025AuthorDate, sources).map { $0.suffix(5) } == ["2019a", "2019b"])
  }

  /// A magazine of unknown date has no year in 2025, so there is nothing to put a letter after.
  @Test func noLetterWithoutAYear() {
    let sources = [Self.source([], nil, kind: .magazineArticle), Self.source([], nil, kind: .magazineArticle)]
    #expect(Self.letters(.gb7714_2025AuthorDate, sources) == ["佚名", "佚名"])
  }

  @Test(arguments: [
    (ReferenceStyleName.gb7714_2015AuthorDate, "(Smith, 2019)"), (.gb7714_2025AuthorDate, "（Smith，2019）"),
    (.gb7714_2015, "[1]"), (.gb7714_2025, "[1]"),
  ])
  func markInTheText(style: ReferenceStyleName, mark: String) {
    let list = ReferenceList([CitationRecord(source: Self.source([Self.smithD], 2019))], style: style)
    #expect(list.entries.map(\.mark.plain) == [mark])
  }
}
