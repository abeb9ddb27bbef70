import HanText
import Testing

@testable import HanArticle

/// What a page calls itself, and which part of its title is the article's.
@Suite struct PageSiteTests {
  private static func metadata(_ head: String, _ above: String = "", heading: String = "渡口改道之后") -> ArticleMetadata {
    let page = """
      <html><head>\(head)</head><body>\(above)<h1>\(heading)</h1><div><p>清晨六点，老码头的汽笛响了三声，第一班渡船离开了栈桥，\
      船上只有七个人，谁也没有说话，江面上的雾还没有散开。</p><p>船长在这条江上开了三十年船，每个弯都认得，雾大的时候就靠耳朵，\
      听见回声近了，就该转舵了。</p></div></body></html>
      """
    return ArticleReader().read(Array(page.utf8)).metadata
  }

  @Test func readsATitleThatStandsBehindThePaper() {
    let found = Self.metadata("<title>河州日报数字报-渡口改道之后</title>", heading: "渡口改道之后")
    #expect(found.title == "渡口改道之后")
    #expect(found.site == "河州日报数字报")
  }

  @Test func readsATitleBehindPaperAndChannel() {
    let found = Self.metadata("<title>河州县政府全球资讯网-县政新闻-渡口改道之后</title>", heading: "渡口改道之后")
    #expect(found.title == "渡口改道之后")
    #expect(found.site == "河州县政府全球资讯网")
  }

  @Test func readsSeveralNamesOfTheData() {
    let head = #"<title>渡口改道之后 | 某某网</title><meta name="byline" content="常百川, IRIS WEN">"#
    #expect(Self.metadata(head).authors == ["常百川", "IRIS WEN"])
    let office = #"<title>渡口改道之后 | 某某网</title><meta name="byline" content="IRIS WEN">"#
    #expect(Self.metadata(office).authors.isEmpty)
  }

  @Test func keepsATitleThatEndsLikeAPaper() {
    let found = Self.metadata("<title>三名船工被通报-河岸</title>", heading: "三名船工被通报")
    #expect(found.title == "三名船工被通报")
    #expect(found.site == "河岸")
  }

  @Test func prefersANameInChinese() {
    let head = #"<title>渡口改道之后 | 河岸早讯</title><meta property="og:site_name" content="hean">"#
    #expect(Self.metadata(head).site == "河岸早讯")
    let latin = #"<title>渡口改道之后</title><meta property="og:site_name" content="hean">"#
    #expect(Self.metadata(latin).site == "hean")
  }

  @Test func asksTheLinkToTheFrontPageWhereTheTitleEndsInTags() {
    let links = #"<a href="https://www.hean.example/">河岸</a><a href="https://www.hean.example/n/1">新闻</a>"#
    #expect(Self.metadata("<title>渡口改道之后_渡船_船工_雾</title>", links).site == "河岸")
    #expect(Self.metadata("<title>渡口改道之后</title>", links).site == "河岸")
    #expect(Self.metadata("<title>渡口改道之后_社会_山里网</title>", links).site == "山里网")
  }

  @Test func aTraditionalChannelIsNoSite() {
    #expect(Self.metadata("<title>渡口改道之後 - 新聞 - 河岸廣電</title>", heading: "渡口改道之後").site == "河岸廣電")
  }

  @Test func aWritersOwnPagesDoNotHideTheWriter() {
    let byline = #"<p class="meta">由 <span class="author">阿渡</span> 2020年3月29日</p>"#
    let head = "<title>渡口改道之后 – 阿渡的笔记</title>"
    let page = Array(
      """
      <html><head>\(head)</head><body><h1>渡口改道之后</h1>\(byline)<div><p>清晨六点，老码头的汽笛响了三声，第一班渡船离开了栈桥，\
      船上只有七个人，谁也没有说话，江面上的雾还没有散开。</p></div></body></html>
      """.utf8)
    #expect(ArticleReader().read(page).metadata.authors == ["阿渡"])
  }
}
