import Testing

@testable import HanConvert

@Suite struct TitleMarkRuleTests {
  @Test(arguments: PunctuationCase.cases("title-marks"))
  func rewrites(item: PunctuationCase) { PunctuationCheck.check(item, rule: TitleMarkRule.id) }

  @Test func hasCases() { #expect(PunctuationCase.cases("title-marks").count >= 12) }
}
