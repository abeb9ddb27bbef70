import Testing

@testable import HanCitation

@Suite struct ReferenceRendererTests {
  private static let record: CitationRecord = {
    var source = CitationSource(id: "a<b", kind: .webPage)
    source.title = "1 < 2 *x*"
    source.container = "站"
    source.url = "https://e.cn/_a_?b&c"
    var quotation = CitedQuotation(sourceID: "a", kind: "direct", exact: "好\n的", position: 1..<4)
    quotation.speaker = "张三"
    var indirect = CitedQuotation(sourceID: "a", kind: "indirect", exact: "会来", position: 5..<7)
    indirect.speakerTitle = "市长"
    return CitationRecord(source: source, quotations: [quotation, indirect])
  }()

  @Test(arguments: [
    (
      ReferenceMarkup.text,
      "“1 < 2 *X*.” 站, https://e.cn/_a_?b&c.\n    “好 的” —— 张三 @1–4 (“1 < 2 *X*”)\n    会来 @5–7 (“1 < 2 *X*”)\n"
    ),
    (
      .markdown,
      "“1 \\< 2 \\*X\\*.” *站*, <https://e.cn/_a_?b&c>.\n\n> “好 的” —— 张三 @1–4 (“1 \\< 2 \\*X\\*”)\n\n> 会来 @5–7 (“1 \\< 2 \\*X\\*”)\n\n"
    ),
  ])
  func list(markup: ReferenceMarkup, text: String) {
    #expect(ReferenceRenderer(markup).text(ReferenceList([Self.record], style: .mla)) == text)
  }

  @Test(arguments: [
    "<li id=\"ref-a&lt;b\">“1 &lt; 2 *X*.” <i>站</i>, <a href=\"https://e.cn/_a_?b&amp;c\">",
    "<blockquote>“好 的” —— 张三 @1–4",
  ])
  func html(part: String) {
    #expect(ReferenceRenderer(.html).text(ReferenceList([Self.record], style: .mla)).contains(part))
  }

  @Test func scriptAddressIsNoLink() {
    var source = CitationSource(id: "a", kind: .webPage)
    source.title = "题"
    source.url = "javascript:alert(1)"
    let html = ReferenceRenderer(.html).text(ReferenceList([CitationRecord(source: source)], style: .apa))
    #expect(!html.contains("<a "))
  }

  /// The mark in the text for one source in each style.
  @Test(arguments: [
    (ReferenceStyleName.gb7714_2015, "[1]"), (.gb7714_2015AuthorDate, "(夏侯远等, 2020)"), (.gb7714_2025, "[1]"),
    (.gb7714_2025AuthorDate, "（夏侯远等，2020）"), (.apa, "(夏侯远 & 纪云, 2020)"), (.mla, "(夏侯远 and 纪云)"),
    (.chicagoNotes, "1"), (.chicagoAuthorDate, "(夏侯远 and 纪云 2020)"), (.vancouver, "(1)"),
  ])
  func mark(style: ReferenceStyleName, mark: String) {
    var source = CitationSource(id: "a", kind: .newspaperArticle)
    source.title = "题"
    source.authors = [CitationName(family: "夏侯", given: "远"), CitationName(family: "纪", given: "云")]
    source.issued = CitationDate(year: 2020, month: 5)
    #expect(ReferenceList([CitationRecord(source: source)], style: style).entries.first?.mark.plain == mark)
  }
}
