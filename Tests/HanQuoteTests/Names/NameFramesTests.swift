import Testing

@testable import HanQuote

@Suite("What stands around a name")
struct NameFramesTests {
  @Test(
    arguments: [
      "标题\n“⟦闸门要关多久？|蒯泰⟧”沿江港务局调度员蒯泰追问。\n",
      "标题\n策略师班莹则提醒，⟦金价可能回落|班莹⟧。\n",
      "标题\n检验师康永和应询指出，⟦锅炉已停用|康永和⟧。\n",
      "标题\n队长段建端起一碗茶，说：“⟦再来一局。|段建⟧”\n",
      "标题\n她叫温可可，是社长。温可可说，⟦票已卖完|温可可⟧。\n",
      "标题\n滕卓明是兽医。滕摇头：“⟦不能打针。|滕卓明⟧”\n",
      "标题\n住客庞太在楼下等了半天。她其后透露，⟦水管已换|庞太⟧。\n",
      "标题\n投资银行Bremer & Kohl发表报告，预期⟦油价明年回落|Bremer & Kohl⟧。\n",
      "标题\n局长岳安娜在周日的记者会上承认，⟦堤坝有裂缝|岳安娜⟧。\n",
      "标题\n六十七岁的桑月英拉住护士的手，说：“⟦药吃完了。|桑月英⟧”\n",
      "标题\n“⟦秤准不准？|费有福⟧”菜农费有福站在柜台前问。\n",
      "标题\n收藏家步鸿生说自己“⟦只看不买|步鸿生⟧”。\n",
    ])
  func finds(marked: String) { MarkedCase(marked).check() }
}
