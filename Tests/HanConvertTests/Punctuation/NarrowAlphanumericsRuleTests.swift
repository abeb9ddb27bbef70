import Testing

@testable import HanConvert

@Suite struct NarrowAlphanumericsRuleTests {
  @Test(arguments: PunctuationCase.cases("narrow-alphanumerics"))
  func rewrites(item: PunctuationCase) { PunctuationCheck.check(item, rule: NarrowAlphanumericsRule.id) }

  @Test func hasCases() { #expect(PunctuationCase.cases("narrow-alphanumerics").count >= 12) }
}
