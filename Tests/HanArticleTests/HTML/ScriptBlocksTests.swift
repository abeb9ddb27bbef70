import HanText
import Testing

@testable import HanArticle

/// Articles whose text is split over a list of blocks in a script.
@Suite struct ScriptBlocksTests {
  private static let lines = [
    "清晨六点，老码头的汽笛响了三声，第一班渡船离开了栈桥，船上只有七个人。",
    "船长说：“今天风大，回来会晚一些。”他在这条江上开了三十年船，每个弯都认得。",
    "傍晚，最后一班船靠岸，人们提着篮子走上台阶，江面慢慢暗下来。",
    "下个月起，渡船改为每小时一班，老码头的候船室也要翻修。",
  ]

  private static func page(_ data: String) -> [UInt8] {
    Array(
      """
      <!DOCTYPE html><html><head><meta charset="utf-8"><title>渡船的一天 - 某某网</title></head><body><div id="app">\
      </div><script>window.__DATA__=\(data);</script></body></html>
      """.utf8)
  }

  /// By name: a heading stands before the third line in all but the plain list.
  static let data: [(name: String, data: String, hasHeading: Bool)] = [
    ("strings", #"{"detail":{"title":"渡船的一天","list":[\#(joined { "\"\($0)\"" })]}}"#, false),
    (
      "blocks",
      #"{"title":"渡船的一天","blocks":[{"type":"text","text":"\#(lines[0])"},{"type":"text","text":"\#(lines[1])"},"#
        + #"{"type":"heading","text":"靠岸"},{"type":"text","text":"\#(lines[2])"},{"type":"image","caption":"渡船。"},"#
        + #"{"type":"text","text":"\#(lines[3])"}]}"#, true
    ),
    (
      "tokens",
      #"{"title":"渡船的一天","blocks":[{"kind":"text","tokens":[[{"t":"清晨六点，"},{"t":"老码头"},"#
        + #"{"t":"的汽笛响了三声，第一班渡船离开了栈桥，船上只有七个人。"}],[{"t":"\#(lines[1])"}]]},"#
        + #"{"kind":"image","image":{"caption":"渡船。"}},{"kind":"text","tokens":[[{"kind":"heading","t":"靠岸"}],"#
        + #"[{"t":"\#(lines[2])"}],[{"t":"\#(lines[3])"}]]},{"kind":"related","items":[{"title":"旧闻","text":"\#(lines[0])"}]}]}"#,
      true
    ),
    (
      "nested",
      #"{"content":{"model":{"blocks":[{"type":"text","model":{"blocks":[\#(paragraph(0)),\#(paragraph(1))]}},"#
        + #"{"type":"subheadline","model":{"blocks":[\#(fragment("靠岸"))]}},"#
        + #"{"type":"text","model":{"blocks":[\#(paragraph(2)),\#(paragraph(3))]}}]}}}"#, true
    ),
    ("markup", #"{"title":"渡船的一天","parts":[\#(joined { "{\"body\":\"<p>\($0)</p>\"}" })]}"#, false),
  ]

  private static func joined(_ item: (String) -> String) -> String { lines.map(item).joined(separator: ",") }
  private static func fragment(_ text: String) -> String { #"{"type":"paragraph","model":{"text":"\#(text)"}}"# }
  private static func paragraph(_ index: Int) -> String {
    #"{"type":"paragraph","model":{"text":"\#(lines[index])","blocks":[\#(fragment(lines[index]))]}}"#
  }

  private static func article(_ name: String) throws -> LabelledArticle {
    ArticleReader().read(page(try #require(data.first { $0.name == name }).data))
  }

  @Test(arguments: data.map(\.name))
  func joinsTheBlocks(_ name: String) throws {
    let article = try Self.article(name)
    #expect(article.blocks.filter { $0.label == .body }.map { article.text[$0.range] } == Self.lines)
    #expect(article.metadata.title == "渡船的一天")
    #expect(article.metadata.site == "某某网")
    #expect(article.findings.map(\.rule) == ["article-in-script"])
    let headings = article.blocks.filter { $0.label == .heading && $0.role != "title" }.map { article.text[$0.range] }
    #expect(headings == (Self.data.first { $0.name == name }?.hasHeading == true ? ["靠岸"] : []))
  }

  @Test(arguments: data.map(\.name))
  func leadsBackToTheBytesOfThePage(_ name: String) throws {
    let article = try Self.article(name)
    for word in ["老码头", "三十年船", "江面慢慢", "候船室"] {
      let place = try #require(article.text.utf8.firstRange(of: Array(word.utf8)))
      #expect(article.source[article.text.sourceRange(of: TextRange(place))] == word)
    }
  }

  @Test(arguments: ["blocks", "tokens"])
  func labelsCaptions(_ name: String) throws {
    let article = try Self.article(name)
    #expect(article.blocks.filter { $0.label == .caption }.map { article.text[$0.range] } == ["渡船。"])
  }

  @Test func readsTheAuthorBeside() {
    let blocks = Self.joined { "{\"text\":\"\($0)\"}" }
    for author in [#""author":"林小满""#, #""authors":[{"id":1,"publishName":"林小满"}]"#] {
      let article = ArticleReader().read(Self.page(#"{"article":{"title":"渡船的一天",\#(author),"blocks":[\#(blocks)]}}"#))
      #expect(article.metadata.authors == ["林小满"], "\(author)")
    }
  }

  @Test(arguments: [
    #"{"list":[\#(joined { "{\"title\":\"某事\",\"summary\":\"\($0)\"}" })],"body":"\#(lines.joined())"}"#,
    #"{"body":"\#(lines.joined())","comments":[\#(joined { "{\"text\":\"\($0)\($0)\"}" })]}"#,
  ])
  func prefersTheWholeTextToAListOfOtherThings(_ data: String) {
    let article = ArticleReader().read(Self.page(data))
    #expect(article.blocks.filter { $0.label == .body }.map { article.text[$0.range] } == [Self.lines.joined()])
  }

  @Test(arguments: ["[[[[[", "]]]]{{{", #"[{"a":"甲，乙。"},{"a":"丙，丁。"}]"#])
  func leavesOtherDataAlone(_ data: String) {
    #expect(!ArticleReader().read(Self.page(data)).findings.contains { $0.rule == "article-in-script" })
  }
}
