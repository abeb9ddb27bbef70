import Testing

@testable import HanConvert

@Suite struct ConfidenceTests {
  @Test func aClauseIsLessSureThanItsCharacters() {
    let margins = [Float](repeating: 2, count: 20)
    #expect(Confidence.clauseMargin(margins) < Confidence.meanMargin(margins))
  }

  @Test func oneGuessInTenIsTooMany() {
    let sure = [Float](repeating: 12, count: 19)
    let one = Confidence.of(margin: Double(Confidence.clauseMargin(sure + [0])))
    let many = Confidence.of(margin: Double(Confidence.clauseMargin(sure + [0, 0, 0, 0, 0])))
    #expect(one > RepairOptions().minimumConfidence)
    #expect(many < RepairOptions().minimumConfidence)
  }

  @Test func aCharacterIsNoClause() {
    #expect(Confidence.clauseMargin([2]) == Confidence.meanMargin([2]))
    #expect(Confidence.clauseMargin([Float]()) == .infinity)
  }
}
