import Testing

@testable import HanConvert

@Suite struct MiddleDotRuleTests {
  @Test(arguments: PunctuationCase.cases("middle-dot"))
  func rewrites(item: PunctuationCase) { PunctuationCheck.check(item, rule: MiddleDotRule.id) }

  @Test func hasCases() { #expect(PunctuationCase.cases("middle-dot").count >= 12) }
}
