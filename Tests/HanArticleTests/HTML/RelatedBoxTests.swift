import HanText
import Testing

@testable import HanArticle

@Suite struct RelatedBoxTests {
  private static let text = "清晨六点，老码头的汽笛响了三声，第一班渡船离开了栈桥，船上只有七个人，谁也没有说话，江面上的雾还没有散开。"
  private static let teaser = "从一台难求到家家都有，无人机用了十年时间，接下来轮到地面上的机器了。"

  private static func body(_ box: String) -> [String] {
    let page = """
      <html><head><title>渡口改道之后 | 某某网</title></head><body><div class="l"><h1>渡口改道之后</h1><p>\(text)</p>\
      <p>\(text)</p>\(box)<p>\(text)</p></div></body></html>
      """
    let article = ArticleReader().read(Array(page.utf8))
    return article.blocks.filter { $0.label == .body }.map { article.text[$0.range] }
  }

  @Test func leavesOutABoxOfOtherArticles() {
    let items = (1...2).map { "<li><a href=\"/\($0)\">植保无人机十年之\($0)</a><p>\(Self.teaser)</p></li>" }.joined()
    #expect(Self.body("<div><b>相关阅读</b><ul>\(items)</ul></div>") == [Self.text, Self.text, Self.text])
  }

  @Test func keepsASectionWithoutLinks() {
    #expect(Self.body("<div><b>相关报道</b><p>\(Self.teaser)</p></div>").contains(Self.teaser))
  }

  @Test func keepsTheTextBelowAHeadingOfItsOwnElement() {
    let whole = "<div><h3>推荐阅读</h3><p>\(Self.text)</p><p>\(Self.text)</p><p>\(Self.text)</p><p>\(Self.text)</p></div>"
    #expect(Self.body(whole).count >= 6)
  }
}
