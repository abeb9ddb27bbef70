import HanText
import TestSupport
import Testing

@testable import HanConvert

@Suite(.enabled(if: BuiltTables.isThere, "needs scripts/build-tables"))
struct RemasterSurveyTests {
  private static func verdict(_ text: String) throws -> RemasterSurvey.Verdict {
    try RemasterSurvey(#require(BuiltTables.image)).judge(Array(text.utf8))
  }

  @Test func confidenceGrowsWithTheEvidence() throws {
    let one = try Self.verdict("關于他們")
    let more = try Self.verdict("關于他們開年后說了什么")
    #expect(one.isNaive && more.isNaive && more.confidence > one.confidence)
    #expect(try Self.verdict("關於他們說了什麼").confidence == 0)
    #expect(try Self.verdict("").characters == 0)
  }

  /// One slip among characters that no table of single characters would have written proves nothing.
  @Test func whatOnlyPeopleWriteSpeaksAgainstIt() throws {
    let genuine = try Self.verdict("皇后的頭髮離城三十里，老闆說十分鐘后到")
    #expect(genuine.naive > 0 && genuine.genuine > genuine.naive && !genuine.isNaive)
    #expect(try Self.verdict("皇後的頭發離城三十裏，老板說十分鍾後到").isNaive)
  }

  @Test func simplifiedTextIsNone() throws {
    #expect(try !Self.verdict("皇后的头发离城三十里，关于他们").isNaive)
  }
}
