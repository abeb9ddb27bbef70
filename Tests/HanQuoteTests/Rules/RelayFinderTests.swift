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
      ("船长裴大年当晚发帖：“明天出海。”", "帖"),
      ("议员闻一舟拿出审计署的报告书，念出其中一段：“账目混乱，未予追究。”", "闻一舟"),
      ("店主骆青青寄来一封投诉信。信中写道：“电梯坏了四个月。”", "投诉信"),
      ("东岸证券在题为《退潮》的报告中写道：“水还会再退。”", "退潮"),
      ("海军少将裴大年对海湾社表示，“船没有转向”。", "海湾社"),
      ("讨论区“南街”吵成一团。有网友留言：“先别涨价。”", "南街"),
      ("学者骆青山很谨慎。他引用一位前辈的名言说：“槌子不如镜头。”", "骆青山"),
      ("店主骆青青在社交平台发布声明，称“本店停业”。", "社交平台"),
      ("有网友在论坛“南街”吵架。点赞最多的评论是“先别涨价”。", "南街"),
      ("据多名员工展示的聊天截图，店主骆青青当晚说：“别走。”", "聊天截图"),
      ("店主骆青青没有到场，让妻子捎了一句话：“照常营业。”", "妻子"),
      ("店主骆青青上月来信，表示“愿意停业”。", "信"),
      ("议员闻一舟在会场举起一块写有“还我阳光，还我电费”的纸牌。", "纸牌"),
      ("船长裴大年告诉海湾社记者，“船没有转向”。", "海湾社"),
      ("海角新闻援引一名前员工的话称，“质检早有报告”。", "海角新闻"),
      ("店员总爱用掌柜闻一舟的话打趣：“酱要慢慢熬。”", "店员"),
      ("东岸证券次日向交易所递交说明，称“损失不大”。", "说明"),
      ("“下月恢复供水”，东岸证券此前预告十分谦虚。", "预告"),
      ("一个在码头流传的段子是，“潮水不等人”。", "码头流传的段子"),
      ("市水务局的规定很细，船长裴大年说：“照做就是。”", nil),
    ])
  func relays(text: String, via: String?) { #expect(Self.via(text) == via) }

  @Test("a medium goes on with the same speaker")
  func carries() {
    let text = "画家骆青青在电邮中告诉记者，画展延期。“我还在等颜料。”她写道。"
    let all = QuotationExtractor().quotations(in: Array("标题\n\(text)\n".utf8), paragraphs: [])
    #expect(all.filter { $0.kind != .headline }.map(\.via) == ["电邮", "电邮"])
  }

  @Test("a body that explains what somebody else said")
  func bodies() {
    let text = "东岸证券解释称，总裁骆青山真正想说的是，“贵的不一定合适”。"
    let all = QuotationExtractor().quotations(in: Array("标题\n\(text)\n".utf8), paragraphs: [])
    #expect(all.last { $0.kind.isUtterance }?.via == "东岸证券")
  }

  @Test("a paper that the sentence before ends with goes on")
  func posts() {
    let text = "歌手骆青青当晚贴出一封公开信。“那天你给我一颗糖。”"
    let all = QuotationExtractor().quotations(in: Array("标题\n\(text)\n".utf8), paragraphs: [])
    #expect(all.filter { $0.kind != .headline }.map(\.via) == ["公开信"])
  }

  @Test(
    "whoever reports was told, or reports what a paper says",
    arguments: [
      "据议员骆青青介绍，路只修到村口。一位村民给她算过一笔账：“一亩多掏六十块。”",
      "议员骆青青提醒，租约第七条规定“不得转租”。",
    ])
  func reports(text: String) {
    let all = QuotationExtractor().quotations(in: Array("标题\n\(text)\n".utf8), paragraphs: [])
    #expect(all.last?.via == "骆青青")
  }

  @Test("the paragraph before announces")
  func announces() {
    let text = "标题\n守灯人卫青山有一本日记。最后一页写着：\n“风停了。\n“灯还亮着。”\n"
    let all = QuotationExtractor().quotations(in: Array(text.utf8), paragraphs: [])
    #expect(all.filter { $0.kind != .headline }.map(\.via) == ["日记"])
  }

  @Test("nobody relays what somebody simply says")
  func nobody() { #expect(Self.via("校长骆青山说：“明天放假。”") == nil) }
}
