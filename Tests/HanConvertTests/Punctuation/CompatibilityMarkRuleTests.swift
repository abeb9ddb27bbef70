import Testing

@testable import HanConvert

@Suite struct CompatibilityMarkRuleTests {
  @Test(arguments: PunctuationCase.cases("compatibility-mark"))
  func rewrites(item: PunctuationCase) { PunctuationCheck.check(item, rule: CompatibilityMarkRule.id) }

  @Test func hasCases() { #expect(PunctuationCase.cases("compatibility-mark").count >= 12) }
}
