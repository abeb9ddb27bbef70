import Testing

@testable import HanQuote

@Suite("Who asks and who is asked")
struct AskedSomebodyTests {
  @Test(
    arguments: [
      "标题\n“⟦累不累？|记者⟧”记者问快递员江勇。\n",
      "标题\n“⟦写完没有？|老师⟧”老师问学生江勇。\n",
    ])
  func finds(marked: String) { MarkedCase(marked).check() }
}
