import Testing

@testable import HanConvert

@Suite struct SpaceAroundMarkRuleTests {
  @Test(arguments: PunctuationCase.cases("space-around-mark"))
  func rewrites(item: PunctuationCase) { PunctuationCheck.check(item, rule: SpaceAroundMarkRule.id) }

  @Test func hasCases() { #expect(PunctuationCase.cases("space-around-mark").count >= 12) }
}
