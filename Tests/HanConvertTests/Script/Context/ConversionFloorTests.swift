import HanText
import TestSupport
import Testing

@testable import HanConvert

/// How many sentences of `ambiguous.tsv` come back from Simplified as they were, for the standard of Taiwan.
@Suite struct ConversionFloorTests {
  /// Forms that style decides and no word: 臺北 and 台北.
  private static let free: [Unicode.Scalar: Unicode.Scalar] = ["臺": "台", "檯": "台", "樑": "梁", "溼": "濕"]

  private static func key(_ text: String) -> [Unicode.Scalar] { text.unicodeScalars.map { free[$0] ?? $0 } }

  @Test(.enabled(if: BuiltTables.isThere))
  func scoresDoNotFall() throws {
    let tables = try #require(BuiltTables.image)
    let simplified = try ScriptConverter(.t2s, engine: .dictionary, tables: tables)
    let back = try ScriptConverter(.s2tw, engine: .context, tables: tables)
    let rows = CaseRows.rows("convert/ambiguous.tsv").filter { $0.count > 1 }
    let wrong = rows.filter { Self.key(back.convert(simplified.convert($0[1]))) != Self.key($0[1]) }
    let right = 1 - Double(wrong.count) / Double(max(1, rows.count))
    let floors = try JSONValue(parsing: ProjectFile.text("Corpus/floors.json"))
    let floor = try #require(floors["conversion"]?["rules"]?["sentencesRight"].flatMap { Double("\($0)") })
    print("floors: conversion rules sentencesRight \(right) (floor \(floor))")
    #expect(right >= floor)
  }
}
