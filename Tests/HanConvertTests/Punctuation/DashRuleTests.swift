import Testing

@testable import HanConvert

@Suite struct DashRuleTests {
  @Test(arguments: PunctuationCase.cases("dash"))
  func rewrites(item: PunctuationCase) { PunctuationCheck.check(item, rule: DashRule.id) }

  @Test func hasCases() { #expect(PunctuationCase.cases("dash").count >= 12) }
}
