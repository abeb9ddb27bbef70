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

  private static func labels(_ article: LabelledArticle) -> [String: String] {
    Dictionary(
      article.blocks.map { (article.text[$0.range], $0.role ?? $0.label.rawValue) },
      uniquingKeysWith: { first, _ in first })
  }

  @Test func readsTheBylineBetweenALeadAndTheText() {
    let article = Self.article(
      "<h1>渡口改道之后</h1><div><p>守在江边的人，等来了一座桥，也等来了最后一班渡船，一切都和从前不同了。</p></div>"
        + "<div class=\"by\"><p>特约撰稿人 祝小影 发自河州</p></div>"
        + "<div class=\"c\"><p>\(Self.text)</p><p>\(Self.text)</p><p>\(Self.text)</p></div>")
    #expect(article.metadata.authors == ["祝小影"])
  }

  @Test func labelsTheCaptionAboveTheText() {
    let article = Self.article(
      "<h1>渡口改道之后</h1><figure><img src=\"a.jpg\"><figcaption>退潮后的码头，是渡船最难靠岸的时候。（摄影／郭小尧）</figcaption>"
        + "</figure><div class=\"c\"><p>\(Self.text)</p><p>\(Self.text)</p></div>")
    #expect(Self.labels(article)["退潮后的码头，是渡船最难靠岸的时候。（摄影／郭小尧）"] == "caption")
  }

  @Test func keepsAShortLastSentenceAmongSideMatter() {
    let side = (0..<4).map { "<p><a href=\"/\($0)\">另一篇文章的标题第\($0)个</a></p>" }.joined()
    let article = Self.article(
      "<h1>渡口改道之后</h1><p>\(Self.text)</p><p>\(Self.text)</p><p>全案由渡口派出所继续调查。</p>\(side)")
    #expect(Self.labels(article)["全案由渡口派出所继续调查。"] == "body")
  }

  @Test(arguments: [("請繼續往下閱讀...", "advert"), ("都在 某某APP", "plug"), ("社會", "channel")])
  func labelsLinesThatAreNoHeadings(_ line: String, _ role: String) {
    let above = role == "channel" ? "<p>\(line)</p>" : ""
    let between = role == "channel" ? "" : "<p>\(line)</p>"
    let article = Self.article("\(above)<h1>渡口改道之后</h1><p>\(Self.text)</p>\(between)<p>\(Self.text)</p>")
    #expect([role, nil].contains(Self.labels(article)[line]))
  }

  @Test(arguments: ["截至发稿，该公司尚未作出公开回应，其客服电话无人接听。"])
  func keepsWhatTheNewsroomReports(_ line: String) {
    let article = Self.article("<h1>渡口改道之后</h1><p>\(Self.text)</p><p>\(Self.text)</p><p>\(line)</p>")
    #expect(Self.labels(article)[line] == "body")
  }
}
