import Testing

@testable import HanCite

struct ReportPageTests {
  private static func page(_ text: String, name: String = "a.txt") -> String {
    let bytes = Array(text.utf8)
    let article = Pipeline().run(bytes, hints: ArticleReader.Hints(charset: "utf-8"))
    return ReportPage([.init(name: name, article: article, record: CitationRecord(article, bytes: bytes))]).html
  }

  private static let sample = "大桥通车\n\n苏雯说：“这座桥修了三年。”她还说：“明天就通车。”\n"

  @Test func showsWordsSpeakersAndEvidence() {
    let page = Self.page(Self.sample)
    for part in ["这座桥修了三年。", "苏雯", "class=\"copy\"", "<dt>Rule</dt>", "lang=\"zh", "href=\"#main\""] {
      #expect(page.contains(part), "\(part)")
    }
  }

  @Test func textOfTheArticleIsNeverMarkup() {
    let hostile = "苏雯说：“<script>alert(1)</script>&amp;\u{1}”。<img src=x onerror=alert(2)> \"' 她说：“好。”\n"
    let page = Self.page(hostile, name: "\"><svg onload=alert(3)>")
    #expect(!page.contains("<script>alert"))
    #expect(!page.contains("<img"))
    #expect(!page.contains("<svg"))
    #expect(!page.contains("\u{1}"))
  }

  @Test func loadsNothing() {
    let page = Self.page(Self.sample)
    #expect(page.contains("default-src 'none'"))
    for part in ["src=\"http", "href=\"http", "url(http", "@import", "<link rel=\"stylesheet\""] {
      #expect(!page.contains(part), "\(part)")
    }
  }

  @Test func idsAreUnique() {
    let page = Self.page(Self.sample)
    let ids = page.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(ids.count > 5)
    #expect(Set(ids).count == ids.count)
  }

  @Test(arguments: ["", "\n\n", "\u{FFFD}", "<"])
  func almostNothingStillGivesAPage(_ text: String) {
    #expect(Self.page(text).hasSuffix("</html>\n"))
  }
}

struct MarkedTextTests {
  @Test func overlappingMarksAreCutWhereTheyBegin() {
    let marks = [TextMark(range: 1..<5, classes: "a", id: "x"), TextMark(range: 3..<7, classes: "b")]
    let html = MarkedText(Array("0123456789".utf8), range: 0..<9, marks: marks).html
    #expect(
      html == "0<span class=\"a\" id=\"x\">12</span><span class=\"a b\">34</span><span class=\"b\">56</span>78")
  }

  @Test func onlyTheRangeIsShown() {
    let marks = [TextMark(range: 0..<4, classes: "a", title: "\"<")]
    let html = MarkedText(Array("0<23456".utf8), range: 1..<6, marks: marks).html
    #expect(html == "<span class=\"a\" title=\"&quot;&lt;\">&lt;23</span>45")
  }
}
