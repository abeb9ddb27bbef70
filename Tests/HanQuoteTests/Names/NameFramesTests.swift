import Testing

@testable import HanQuote

@Suite("What stands around a name")
struct NameFramesTests {
  @Test(
    arguments: [
      "标题\n“⟦闸门要关多久？|苗泰⟧”沿江证券分析师苗泰追问。\n",
      "标题\n策略师班莹则提醒，⟦金价可能回落|班莹⟧。\n",
      "标题\n发言人贺明和应询指出，⟦设备已停用|贺明和⟧。\n",
      "标题\n队长骆建端起一碗茶，说：“⟦再来一局。|骆建⟧”\n",
      "标题\n她叫温可可，是社长。温可可说，⟦票已卖完|温可可⟧。\n",
      "标题\n傅卓明是兽医。傅摇头：“⟦不能打针。|傅卓明⟧”\n",
      "标题\n车主姜太收到消息，随即致电车行。她其后透露，⟦车已修好|姜太⟧。\n",
      "标题\n投资银行Bremer & Kohl发表报告，预期⟦油价明年回落|Bremer & Kohl⟧。\n",
      "标题\n局长岳安娜在随后的记者会上表示，⟦堤坝安全|岳安娜⟧。\n",
    ])
  func finds(marked: String) { MarkedCase(marked).check() }
}
