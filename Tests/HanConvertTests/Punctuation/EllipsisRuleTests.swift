import Testing

@testable import HanConvert

@Suite struct EllipsisRuleTests {
  @Test(arguments: PunctuationCase.cases("ellipsis"))
  func rewrites(item: PunctuationCase) { PunctuationCheck.check(item, rule: EllipsisRule.id) }

  @Test func hasCases() { #expect(PunctuationCase.cases("ellipsis").count >= 12) }
}
