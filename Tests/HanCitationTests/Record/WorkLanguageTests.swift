import Testing

@testable import HanCitation

struct WorkLanguageTests {
  @Test(
    arguments: [
      ("zh-Hant-TW", "A title", WorkLanguage.chinese), ("en-GB", "题", .english), ("fr", "Un titre", .other),
      (nil, "AI进课堂", .chinese), (nil, "A title", .english), ("", "题", .chinese),
    ] as [(String?, String, WorkLanguage)])
  func language(tag: String?, title: String, expected: WorkLanguage) {
    var source = CitationSource(id: "a", kind: .webPage)
    source.language = tag
    source.title = title
    #expect(WorkLanguage(of: source) == expected)
  }

  @Test func withoutATitleTheContainerOrTheAuthorTells() {
    var source = CitationSource(id: "a", kind: .webPage)
    source.authors = [CitationName(family: "李", given: "明")]
    #expect(WorkLanguage(of: source) == .chinese)
    source.container = "The Courier"
    #expect(WorkLanguage(of: source) == .english)
  }
}
