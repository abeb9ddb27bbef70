import Testing

@testable import HanConvert

@Suite struct QuotationMarkRuleTests {
  @Test(arguments: PunctuationCase.cases("quotation-marks"))
  func rewrites(item: PunctuationCase) { PunctuationCheck.check(item, rule: QuotationMarkRule.id) }

  @Test func hasCases() { #expect(PunctuationCase.cases("quotation-marks").count >= 12) }
}
