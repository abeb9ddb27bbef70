import Testing

@testable import HanConvert

@Suite struct WidenParenthesesRuleTests {
  @Test(arguments: PunctuationCase.cases("widen-parentheses"))
  func rewrites(item: PunctuationCase) { PunctuationCheck.check(item, rule: WidenParenthesesRule.id) }

  @Test func hasCases() { #expect(PunctuationCase.cases("widen-parentheses").count >= 12) }
}
