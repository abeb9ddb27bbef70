import HanText
import TestSupport
import Testing

@testable import HanConvert

@Suite(.enabled(if: BuiltTables.isThere, "needs scripts/build-tables"))
struct ContextEngineTests {
  @Test(arguments: CaseRows.rows("convert/context.tsv"))
  func convertsInContext(row: [String]) throws {
    let engine = try engine(#require(ScriptTarget(rawValue: row[1])))
    #expect(
      engine.convert(row[2]).unicodeScalars.elementsEqual(row[3].unicodeScalars), "\(row[0]): \(engine.convert(row[2]))"
    )
  }

  @Test(arguments: CaseRows.rows("convert/context.tsv"))
  func convertingTwiceChangesNothing(row: [String]) throws {
    let engine = try engine(#require(ScriptTarget(rawValue: row[1])))
    let once = engine.convert(row[2])
    #expect(engine.convert(once).utf8.elementsEqual(once.utf8), "\(row[0])")
  }

  @Test(arguments: CaseRows.rows("convert/context.tsv"))
  func unitsAddUpToTheConversion(row: [String]) throws {
    let engine = try engine(#require(ScriptTarget(rawValue: row[1])))
    var bytes = Array(row[2].utf8)
    for change in engine.changes(in: bytes).reversed() { bytes.replaceSubrange(change.range, with: change.replacement) }
    #expect(bytes == engine.convert(Array(row[2].utf8)))
  }

  @Test func brokenBytesPassThrough() throws {
    let engine = try engine(.traditional)
    let bytes: [UInt8] = [0xFF, 0xE5, 0x90, 0x0A, 0xED, 0xA0, 0x80, 0xF5, 0x80, 0x80, 0x80, 0xC0, 0x80, 0xE4]
    #expect(engine.convert(bytes) == bytes)
    #expect(engine.convert([UInt8]()).isEmpty)
  }

  @Test func aTextWithoutLinesMayBeCutAndGivesTheSame() throws {
    let engine = try engine(.traditional)
    let text = Array(String(repeating: "他后来发现头发干了，a𠮷", count: 4000).utf8)
    let cut = text.withUnsafeBufferPointer { engine.lastCut(in: $0) }
    #expect(cut > 0 && cut < text.count)
    #expect(engine.convert(Array(text[..<cut])) + engine.convert(Array(text[cut...])) == engine.convert(text))
  }

  private func engine(_ target: ScriptTarget) throws -> ContextEngine {
    try ContextEngine(#require(BuiltTables.image), to: target)
  }
}
