import HanText
import Testing

@testable import HanArticle

@Suite struct ScriptArticleTests {
  private static let lines = [
    "清晨六点，老码头的汽笛响了三声，第一班渡船离开了栈桥，船上只有七个人，谁也没有说话。",
    "船长说：“今天风大，回来会晚一些。”他在这条江上开了三十年船，每个弯都认得。",
    "傍晚，最后一班船靠岸，人们提着篮子走上台阶，江面慢慢暗下来，灯一盏一盏亮了。",
  ]
  private static let markup = lines.map { "<p>\($0)</p>" }.joined()

  private static func page(_ script: String, title: String = "渡船的一天_某某网") -> String {
    """
    <!DOCTYPE html><html><head><meta charset="utf-8"><title>\(title)</title></head><body><div id="app"></div>
    <div>本站内容未经许可，不得转载。</div>\(script)</body></html>
    """
  }

  private static func json(_ text: String) -> String { "\(JSONValue.string(text))" }

  private static func escaped(_ text: String) -> String {
    text.utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }

  private static func percent(_ text: String) -> String {
    text.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
  }

  private static let data = #"{"news":{"title":"渡船的一天","tags":["江","船"],"body":\#(json(markup))},"other":"x"}"#

  static let scripts: [(name: String, script: String)] = [
    ("state", "<script>window.__STATE__=\(data);</script>"),
    ("json", #"<script type="application/json">\#(data)</script>"#),
    ("percent", #"<script id="d" type="application/json">\#(percent(data))</script>"#),
    ("call", #"<script>var d = JSON.parse(decodeURIComponent("\#(percent(data))"));</script>"#),
    ("string", "<script>run(\(json(data)))</script>"),
    ("unicode", #"<script>x={title:"\#(escaped("渡船的一天"))",body:"\#(escaped(markup))"}</script>"#),
    ("pattern", #"<script>a=/"/;b='"';var c={title:'渡船的一天',body:'\#(markup)'}</script>"#),
    (
      "references",
      #"<script>x={"title":"渡船的一天","body":"\#(markup.replacing("<", with: "&lt;").replacing(">", with: "&gt;"))"}</script>"#
    ),
    ("lines", #"<script>x={"title":"渡船的一天","body":\#(json(lines.joined(separator: "\n")))}</script>"#),
  ]

  @Test(arguments: scripts.map(\.name))
  func takesTheArticleOutOfTheScript(_ name: String) throws {
    let script = try #require(Self.scripts.first { $0.name == name }).script
    let article = ArticleReader().read(Array(Self.page(script).utf8))
    #expect(article.blocks.filter { $0.label == .body }.map { article.text[$0.range] } == Self.lines)
    #expect(article.metadata.title == "渡船的一天")
    #expect(article.findings.map(\.rule) == ["article-in-script"])
  }

  @Test(arguments: ["state", "string", "lines", "pattern", "references"])
  func leadsBackToTheCharactersOfThePage(_ name: String) throws {
    let script = try #require(Self.scripts.first { $0.name == name }).script
    let article = ArticleReader().read(Array(Self.page(script).utf8))
    let place = try #require(article.text.utf8.firstRange(of: Array("三十年船".utf8)))
    #expect(article.source[article.text.sourceRange(of: TextRange(place))] == "三十年船")
  }

  @Test func leadsBackToEscapes() throws {
    let script = try #require(Self.scripts.first { $0.name == "unicode" }).script
    let article = ArticleReader().read(Array(Self.page(script).utf8))
    let place = try #require(article.text.utf8.firstRange(of: Array("每个弯".utf8)))
    #expect(article.source[article.text.sourceRange(of: TextRange(place))] == Self.escaped("每个弯"))
  }

  @Test func leadsBackToPercentEncodedBytes() throws {
    let script = try #require(Self.scripts.first { $0.name == "percent" }).script
    let article = ArticleReader().read(Array(Self.page(script).utf8))
    let place = try #require(article.text.utf8.firstRange(of: Array("每个弯".utf8)))
    #expect(article.source[article.text.sourceRange(of: TextRange(place))] == Self.percent("每个弯"))
  }

  @Test func prefersTheTextThatThePageShows() {
    let shown = Self.lines.map { "<p>\($0.replacing("船", with: "车"))</p>" }.joined()
    let article = ArticleReader().read(Array(Self.page(shown + Self.scripts[0].script).utf8))
    #expect(article.findings.isEmpty)
    #expect(article.blocks.first { $0.label == .body }.map { article.text[$0.range].contains("老码头") } == true)
  }

  @Test(arguments: [
    #"<script>x={"a":"没有标点的一串汉字\#(String(repeating: "港口的灯亮了渔船开出去", count: 30))"}</script>"#,
    #"<script>x={"body":"短短一句话。"}</script>"#,
    #"<script>x="\#(String(repeating: "{", count: 5000))</script>"#,
    #"<script>%7B%22%E6%B8</script>"#, "<script>\"\\</script>",
    "<script>\(String(repeating: "{\"a\":\"", count: 2000))</script>",
  ])
  func leavesOtherScriptsAlone(_ script: String) {
    let article = ArticleReader().read(Array(Self.page(script).utf8))
    #expect(!article.findings.contains { $0.rule == "article-in-script" })
  }

  @Test func readsAPieceOfAPage() {
    let article = ArticleReader().read(Array(Self.markup.utf8))
    #expect(article.blocks.filter { $0.label == .body }.map { article.text[$0.range] } == Self.lines)
  }
}
