import Testing

@testable import HanQuote

@Suite("Speakers behind a quotation, and kin beside somebody")
struct CueAfterQuoteRuleTests {
  @Test(
    arguments: [
      "标题\n“⟦起锚啦！|周大爷⟧”随着船老大周大爷一声吆喝，两条船出了港。\n",
      "标题\n司机孟喜来摆手：“⟦不去。|孟喜来⟧”在旁的妻子摇头：“⟦他脾气大。|孟喜来的妻子⟧”\n",
    ])
  func finds(marked: String) { MarkedCase(marked).check() }
}
