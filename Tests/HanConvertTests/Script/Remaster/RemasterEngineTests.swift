import HanText
import TestSupport
import Testing

@testable import HanConvert

@Suite(.enabled(if: BuiltTables.isThere, "needs scripts/build-tables"))
struct RemasterEngineTests {
  @Test(arguments: CaseRows.rows("convert/remaster.tsv"))
  func mendsNaiveTextAlone(row: [String]) throws {
    let target = try #require(ScriptTarget(rawValue: row[1]))
    let engine = try RemasterEngine(#require(BuiltTables.image), to: target)
    let result = engine.convert(row[2])
    #expect(result.unicodeScalars.elementsEqual(row[3].unicodeScalars), "\(row[0]): \(result)")
    #expect(engine.convert(result).utf8.elementsEqual(result.utf8), "\(row[0]), twice")
  }
}
