import Testing

@testable import HanQuote

@Suite("Whose papers speak")
struct DocumentKindTests {
  @Test(
    arguments: [
      "标题\n棋院竞赛小组的报告写道：“⟦该局有效。|棋院竞赛小组⟧”\n",
      "标题\n渡船碰撞案，青石法院判船东赔偿。判决书指出，⟦瞭望不足|青石法院⟧。\n",
      "标题\n东坪水厂贴出告示，承诺⟦五个星期内换完水管|东坪水厂⟧。\n",
    ])
  func finds(marked: String) { MarkedCase(marked).check() }
}
