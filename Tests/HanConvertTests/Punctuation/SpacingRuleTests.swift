import Testing

@testable import HanConvert

@Suite struct SpacingRuleTests {
  @Test(arguments: PunctuationCase.cases("spacing"))
  func rewrites(item: PunctuationCase) { PunctuationCheck.check(item, rule: SpacingRule.id) }

  @Test func hasCases() { #expect(PunctuationCase.cases("spacing").count >= 12) }
}
