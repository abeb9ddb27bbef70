import HanText
import Testing

@testable import HanConvert

@Suite(.enabled(if: ConversionCases.tables != nil, "needs scripts/build-tables"))
struct RemasterEngineTests {
  @Test(arguments: ConversionCases.rows("remaster.tsv"))
  func mendsNaiveTextAlone(row: [String]) throws {
    let target = try #require(ScriptTarget(rawValue: row[1]))
    let engine = try RemasterEngine(#require(ConversionCases.tables), to: target)
    let result = engine.convert(row[2])
    #expect(result.unicodeScalars.elementsEqual(row[3].unicodeScalars), "\(row[0]): \(result)")
    #expect(engine.convert(result).utf8.elementsEqual(result.utf8), "\(row[0]), twice")
  }

  @Test func confidenceGrowsWithTheEvidence() throws {
    let survey = try RemasterSurvey(#require(ConversionCases.tables))
    let one = survey.judge(Array("關于他們".utf8))
    let more = survey.judge(Array("關于他們開年后說了什么".utf8))
    #expect(one.isNaive && more.isNaive && more.confidence > one.confidence)
    #expect(survey.judge(Array("關於他們說了什麼".utf8)).confidence == 0)
    #expect(survey.judge([]).characters == 0)
  }
}
