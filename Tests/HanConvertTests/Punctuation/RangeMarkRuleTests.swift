import Testing

@testable import HanConvert

@Suite struct RangeMarkRuleTests {
  @Test(arguments: PunctuationCase.cases("range-mark"))
  func rewrites(item: PunctuationCase) { PunctuationCheck.check(item, rule: RangeMarkRule.id) }

  @Test func hasCases() { #expect(PunctuationCase.cases("range-mark").count >= 12) }
}
