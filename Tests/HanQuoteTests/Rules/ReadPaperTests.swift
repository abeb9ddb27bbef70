import Testing

@testable import HanQuote

@Suite("Somebody else's paper that is read out")
struct ReadPaperTests {
  @Test(
    arguments: [
      "标题\n律师石远在门外宣读了家属的一份声明：“⟦我们不接受调解。|家属⟧”\n",
      "标题\n校长石远念了老师的来信：“⟦请别拆掉操场。|老师⟧”\n",
    ])
  func finds(marked: String) { MarkedCase(marked).check() }
}
