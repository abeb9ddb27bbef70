import Testing

@testable import HanQuote

@Suite("Whose papers speak")
struct DocumentKindTests {
  @Test(
    arguments: [
      "标题\n棋院竞赛小组的报告写道：“⟦该局有效。|棋院竞赛小组⟧”\n",
      "标题\nSky商店抽成案，青石法院昨日判路达公司败诉。判决书指出，⟦该条款无效|青石法院⟧。\n",
      "标题\n罗田供电所发布情况说明，承诺⟦七个工作日内更换电表|罗田供电所⟧。\n",
    ])
  func finds(marked: String) { MarkedCase(marked).check() }
}
