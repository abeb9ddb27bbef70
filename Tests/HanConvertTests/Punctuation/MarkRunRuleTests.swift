import Testing

@testable import HanConvert

@Suite struct MarkRunRuleTests {
  @Test(arguments: PunctuationCase.cases("mark-run"))
  func rewrites(item: PunctuationCase) { PunctuationCheck.check(item, rule: MarkRunRule.id) }

  @Test func hasCases() { #expect(PunctuationCase.cases("mark-run").count >= 12) }
}
