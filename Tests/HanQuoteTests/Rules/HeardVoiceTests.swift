import Testing

@testable import HanQuote

@Suite("Whose voice is heard")
struct HeardVoiceTests {
  @Test(
    arguments: [
      "标题\n“⟦找谁？|一位老妇人⟧”门后传出一位老妇人的声音。\n",
      "标题\n屋里传来老人的喊声：“⟦水开了！|老人⟧”\n",
      "标题\n“⟦还有几站？|一个男孩⟧”后排响起一个男孩的声音。\n",
    ])
  func finds(marked: String) { MarkedCase(marked).check() }
}
