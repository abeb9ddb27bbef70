import HanText
import Testing

@testable import HanQuote

@Suite("Who relayed the words")
struct RelayFinderTests {
  private static func via(_ text: String) -> String? {
    QuotationExtractor().quotations(in: Array("标题\n\(text)\n".utf8), paragraphs: [])
      .first { $0.kind != .term && $0.kind != .headline }?.via
  }

  @Test(
    arguments: [
      ("海角新闻报道，水利专家骆青山称，“堤坝没有问题”。", "海角新闻"),
      ("据《河湾晚报》报道，船长裴大年说：“雾太大。”", "河湾晚报"),
      ("作家闻一舟在《灯下》上写道：“写作是慢的。”", "灯下"),
      ("球迷论坛“南看台”有网友留言：“下赛季再来。”", "南看台"),
      ("歌手程露通过律师表示：“一切由法院决定。”", "律师"),
      ("市水务局发布通报称，“水质全部达标”。", "通报"),
      ("据说，老板娘骆青青有一句话：“不急。”", "据说"),
    ])
  func relays(text: String, via: String) { #expect(Self.via(text) == via) }

  @Test("nobody relays what somebody simply says")
  func nobody() { #expect(Self.via("校长骆青山说：“明天放假。”") == nil) }
}
