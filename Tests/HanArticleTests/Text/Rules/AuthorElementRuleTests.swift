import HanText
import Testing

@testable import HanArticle

@Suite struct AuthorElementRuleTests {
  private static func authors(_ byline: String, above: String = "") -> [String] {
    let page = """
      <html><head><title>渡口改道 | 某某网</title></head><body>\(above)<h1>渡口改道</h1>\(byline)<div class="text">
      <p>清晨六点，老码头的汽笛响了三声，第一班渡船离开了栈桥，船上只有七个人，谁也没有说话，江面上的雾还没有散开。</p>
      <p>船长在这条江上开了三十年船，每个弯都认得，他说雾大的时候就靠耳朵，听见回声近了，就该转舵了。</p></div></body></html>
      """
    return ArticleReader().read(Array(page.utf8)).metadata.authors
  }

  @Test(arguments: [
    (#"<div><span class="article-reporter">洪小敏 赖大林</span><span> / 河州报道</span></div>"#, ["洪小敏", "赖大林"]),
    (#"<div><a href="/author/7">柳小芸</a> <span>文</span></div>"#, ["柳小芸"]),
    (#"<div class="author"><a>傅大舟</a> 2022年11月21日 07:00:00</div>"#, ["傅大舟"]),
  ])
  func readsTheNamesOfAnAuthorsElement(_ byline: String, _ names: [String]) {
    #expect(Self.authors(byline) == names)
  }

  @Test func readsTheNameAboveTheTitle() {
    #expect(Self.authors("", above: #"<div class="author-info"><span>吕不闻</span></div>"#) == ["吕不闻"])
  }

  @Test func readsTheNameBehindABullet() {
    #expect(Self.authors("<p>——写在新年的第一场雪后</p><p>□滕小飞</p>") == ["滕小飞"])
  }

  @Test(arguments: [
    #"<div><span class="author">某某网编辑部出品</span> / 深度</div>"#, #"<div class="author">河州 2022年11月21日</div>"#,
  ])
  func leavesOtherLinesAlone(_ byline: String) {
    #expect(Self.authors(byline).isEmpty)
  }
}
