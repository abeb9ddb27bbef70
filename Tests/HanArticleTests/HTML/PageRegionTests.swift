import HanText
import Testing

@testable import HanArticle

/// Lines between and around the elements that hold a page's article.
@Suite struct PageRegionTests {
  private static let text = "清晨六点，老码头的汽笛响了三声，第一班渡船离开了栈桥，船上只有七个人，谁也没有说话，江面上的雾还没有散开。"

  private static func article(_ body: String) -> LabelledArticle {
    ArticleReader().read(
      Array("<html><head><title>渡口改道之后 | 某某网</title></head><body><article>\(body)</article></body></html>".utf8))
  }

  @Test func readsTheBylineBetweenALeadAndTheText() {
    let article = Self.article(
      "<h1>渡口改道之后</h1><div><p>守在江边的人，等来了一座桥，也等来了最后一班渡船，一切都和从前不同了。</p></div>"
        + "<div class=\"by\"><p>特约撰稿人 祝小影 发自河州</p></div>"
        + "<div class=\"c\"><p>\(Self.text)</p><p>\(Self.text)</p><p>\(Self.text)</p></div>")
    #expect(article.metadata.authors == ["祝小影"])
  }
}
