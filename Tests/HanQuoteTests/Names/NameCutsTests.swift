import Testing

@testable import HanQuote

@Suite("Where a name ends and the next word begins")
struct NameCutsTests {
  @Test(
    arguments: [
      "标题\n护士白露扶他坐起：“⟦慢慢来。|白露⟧”\n",
      "标题\n教练石锋朝场外大喊：“⟦回防！|石锋⟧”\n",
      "标题\n木匠郭老常说：“⟦木头有脾气。|郭老⟧”\n",
      "标题\n歌手秦月弯下腰：“⟦谢谢大家。|秦月⟧”\n",
      "标题\n董事长詹鸿图说，⟦今年先还债|詹鸿图⟧。\n",
      "标题\n学生代表于静怡呼吁，⟦食堂延长开放|于静怡⟧。\n",
    ])
  func finds(marked: String) { MarkedCase(marked).check() }
}
