import HanText
import Testing

@testable import HanCite

@Suite struct NormalizedArticleTests {
  @Test(arguments: [
    ("1. 第一条", "1\\. 第一条"), ("2025.04.09", "2025\\.04.09"), ("# 号码", "\\# 号码"), ("- 短线", "\\- 短线"),
    ("他说*很好*", "他说\\*很好\\*"), ("a_b<c>", "a\\_b\\<c\\>"), ("平常的一句话。", "平常的一句话。"), ("", ""),
  ])
  func escapesWhatMarkdownReads(_ text: String, _ markdown: String) {
    #expect(NormalizedArticle.escaped(text) == markdown)
  }

  private static let page = """
    <html><title>小店的第十年_某某网</title><h1>小店的第十年</h1><div>2025-04-09 14:05 来源：某某晚报 转自：某某网</div>
    <p>清晨六点，店主就把门打开了。她说：“开门就是开门，没有别的。”街上还没有人。</p><h2>傍晚</h2>
    <p>中午，客人多起来，店里只有两张桌子，后来的人站着吃，也没有人抱怨，大家都认得。</p></html>
    """

  @Test func writesTitleHeadingsAndParagraphs() {
    let article = NormalizedArticle(Pipeline().run(Array(Self.page.utf8)))
    let lines = article.markdown.split(separator: "\n")
    #expect(lines.first == "# 小店的第十年")
    #expect(lines.contains("## 傍晚"))
    #expect(lines.count == 4)
  }

  @Test func printsEvidenceAndPlaces() throws {
    let json = NormalizedArticle(Pipeline().run(Array(Self.page.utf8))).json
    #expect(json["sources"]?.array?.compactMap(\.string) == ["某某晚报", "某某网"])
    for entry in try #require(json["paragraphs"]?.array) {
      #expect(entry["byteStart"] != nil && entry["start"] != nil)
    }
    let fields = json["evidence"]?.array?.compactMap { $0["field"]?.string } ?? []
    #expect(Set(fields).isSuperset(of: ["title", "published", "source"]))
  }
}
