import Testing

@testable import HanConvert

@Suite struct EnumerationRuleTests {
  @Test(arguments: PunctuationCase.cases("enumeration"))
  func rewrites(item: PunctuationCase) { PunctuationCheck.check(item, rule: EnumerationRule.id) }

  @Test func hasCases() { #expect(PunctuationCase.cases("enumeration").count >= 12) }
}
