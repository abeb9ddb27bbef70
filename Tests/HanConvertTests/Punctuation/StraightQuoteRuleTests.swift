import Testing

@testable import HanConvert

@Suite struct StraightQuoteRuleTests {
  @Test(arguments: PunctuationCase.cases("straight-quotes"))
  func rewrites(item: PunctuationCase) { PunctuationCheck.check(item, rule: StraightQuoteRule.id) }

  @Test func hasCases() { #expect(PunctuationCase.cases("straight-quotes").count >= 12) }
}
