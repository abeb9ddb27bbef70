import Testing

@testable import HanConvert

@Suite struct FullStopRuleTests {
  @Test(arguments: PunctuationCase.cases("full-stop"))
  func rewrites(item: PunctuationCase) { PunctuationCheck.check(item, rule: FullStopRule.id) }

  @Test func hasCases() { #expect(PunctuationCase.cases("full-stop").count >= 12) }
}
