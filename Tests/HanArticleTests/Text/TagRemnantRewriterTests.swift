import HanText
import Testing

@testable import HanArticle

@Suite struct TagRemnantRewriterTests {
  @Test(arguments: [
    ("很好。”</p>\n下一段", "很好。”\n下一段"), ("一<br/>二<br />三<BR>四", "一二三四"),
    (#"<p style="x">他说</p>"#, "他说"), ("<strong>重</strong>点", "重点"),
  ])
  func dropsTags(text: String, clean: String) {
    let traced = TracedText(text)
    let result = traced.applying(TagRemnantRewriter())
    #expect(result.string == clean)
    #expect(TagRemnantRewriter().edits(for: result).isEmpty)
  }

  @Test(arguments: [
    "a < b 且 c > d", "首頁 > 新聞", "<必看>", "<product>", "<p", "</p 没有结尾", "<pre>", "<b\n>", "1<i", "<<<",
    "<p<p<p",
  ])
  func leavesText(text: String) { #expect(TagRemnantRewriter().edits(for: TracedText(text)).isEmpty) }

  @Test func keepsTheWayBack() {
    let result = TracedText("好</p>吗").applying(TagRemnantRewriter())
    #expect(result.sourceRange(of: TextRange(3, 6)) == SourceRange(7, 10))
  }
}
