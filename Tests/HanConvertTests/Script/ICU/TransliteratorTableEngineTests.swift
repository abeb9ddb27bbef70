import HanText
import ICUKit
import TestSupport
import Testing

@testable import HanConvert

/// The compiled rules against `utrans` itself.
@Suite(.enabled(if: BuiltTables.isThere, "scripts/build-tables makes the tables"))
struct TransliteratorTableEngineTests {
  /// Random strings over the rules' alphabet, rich in contexts, with astral characters, NUL and line breaks.
  @Test(arguments: TransliteratorTableBuilder.identifiers)
  func givesTheSameAsICU(_ id: String) throws {
    let tables = try #require(BuiltTables.image)
    let compiled = try #require(try TransliteratorTableEngine(id: id, tables: tables))
    let reference = try Transliterator(id: id)
    let rules = try #require(TransliteratorRules(parsing: try reference.rules()))
    let keys = rules.rules.map { String(decoding: $0.key, as: UTF8.self) }
    let contexts = rules.rules.flatMap { $0.before + $0.after }.compactMap(Unicode.Scalar.init).map { String($0) }
    let others = ["\0", "\n", "\u{20000}", "\u{10FFFF}", "a", "“", "」", "é", "\u{2028}"] + contexts
    var random = SplitMix64(seed: 3)
    for _ in 0..<1500 {
      var text = ""
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        text += (Bool.random(using: &random) ? keys : others).randomElement(using: &random) ?? ""
      }
      #expect(compiled.convert(text).utf8.elementsEqual(try reference.transliterate(text).utf8), "\(text)")
    }
  }

  @Test(arguments: [
    ("五余", "五餘"), ("余", "余"), ("周一", "週一"), ("周末", "週末"), ("一海里", "一海里"), ("一出戏", "一齣戲"), ("万海里", "萬海裡"),
  ])
  func readsContexts(_ text: String, _ expected: String) throws {
    let tables = try #require(BuiltTables.image)
    let engine = try #require(try TransliteratorTableEngine(id: "Hans-Hant", tables: tables))
    #expect(engine.convert(text) == expected)
    #expect(engine.convert(Array(text.utf8) + [0xFF]) == Array(expected.utf8) + [0xFF])
  }
}
