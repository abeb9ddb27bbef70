import Testing

@testable import HanConvert

@Suite struct NarrowInNumberRuleTests {
  @Test(arguments: PunctuationCase.cases("narrow-in-number"))
  func rewrites(item: PunctuationCase) { PunctuationCheck.check(item, rule: NarrowInNumberRule.id) }

  @Test func hasCases() { #expect(PunctuationCase.cases("narrow-in-number").count >= 12) }
}
