import HanText
import TestSupport
import Testing

@testable import HanConvert

@Suite(.enabled(if: BuiltTables.isThere, "needs scripts/build-tables"))
struct VocabularyTests {
  @Test(arguments: CaseRows.rows("convert/vocabulary.tsv"))
  func changesRegionalWordsAtWordEdges(row: [String]) throws {
    let target = try #require(ScriptTarget(rawValue: row[1]))
    let engine = try ContextEngine(#require(BuiltTables.image), to: target, vocabulary: true)
    let result = engine.convert(row[2])
    #expect(result.unicodeScalars.elementsEqual(row[3].unicodeScalars), "\(row[0]): \(result)")
    var bytes = Array(row[2].utf8)
    for change in engine.changes(in: bytes).reversed() { bytes.replaceSubrange(change.range, with: change.replacement) }
    #expect(bytes.elementsEqual(result.utf8))
  }
}
