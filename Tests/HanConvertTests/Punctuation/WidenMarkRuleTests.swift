import Testing

@testable import HanConvert

@Suite struct WidenMarkRuleTests {
  @Test(arguments: PunctuationCase.cases("widen-mark"))
  func rewrites(item: PunctuationCase) { PunctuationCheck.check(item, rule: WidenMarkRule.id) }

  @Test func hasCases() { #expect(PunctuationCase.cases("widen-mark").count >= 12) }
}
