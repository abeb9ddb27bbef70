import HanText
import ICUKit
import TestSupport
import Testing

@testable import HanConvert

@Suite(.enabled(if: BuiltTables.isThere, "scripts/build-tables makes the tables"))
struct DictionaryEngineTests {
  private static func engine(_ configuration: OpenCCConfiguration) throws -> DictionaryEngine {
    try DictionaryEngine(configuration, tables: #require(BuiltTables.image))
  }

  @Test(arguments: [
    (OpenCCConfiguration.s2t, "头发发展", "頭髮發展"), (.s2twp, "鼠标和软件", "滑鼠和軟體"), (.tw2sp, "滑鼠和軟體", "鼠标和软件"),
    (.t2s, "乾隆乾燥", "乾隆干燥"), (.s2t, "⿰发发发", "⿰发发發"), (.s2t, "⿰发", "⿰發"), (.t2s, "\u{F900}", "岂"),
    (.s2t, "SQL注入 abc", "SQL注入 abc"), (.s2t, "", ""),
  ])
  func convertsAsOpenCC(_ configuration: OpenCCConfiguration, _ text: String, _ expected: String) throws {
    #expect(try Self.engine(configuration).convert(text).utf8.elementsEqual(expected.utf8))
  }

  /// Edits of every engine, applied, give the conversion; blocks cut where the engine says give the whole.
  @Test(arguments: OpenCCConfiguration.allCases)
  func editsAndCutsGiveTheConversion(_ configuration: OpenCCConfiguration) throws {
    let engine = try Self.engine(configuration)
    let converter = ScriptConverter(engine: engine, rule: "test")
    let pieces = ["汉语发展", "鼠标软件", "滑鼠軟體", "头发，", "乾隆皇帝", "⿰发展", "\u{F900}", "裏面裡面", "abc", "\n", "爲什麼", "这里"]
    var random = SplitMix64(seed: 5)
    for _ in 0..<200 {
      let text = (0..<Int.random(in: 1...9, using: &random)).compactMap { _ in pieces.randomElement(using: &random) }
        .joined()
      let bytes = Array(text.utf8)
      let whole = engine.convert(bytes)
      let traced = TracedText(utf8: bytes).applying(converter.edits(for: bytes), stage: "script")
      #expect(traced.utf8 == whole)
      guard !text.contains("⿰") else { continue }
      let cut = bytes[..<(bytes.count / 2)].withUnsafeBufferPointer { engine.lastCut(in: $0) }
      #expect(engine.convert(Array(bytes[..<cut])) + engine.convert(Array(bytes[cut...])) == whole)
    }
  }

  @Test func randomBytesPassThroughWithoutACrash() throws {
    let engine = try Self.engine(.s2twp)
    var random = SplitMix64(seed: 9)
    let sample = Array("软件里发展⿰鼠标".utf8)
    for _ in 0..<300 {
      var bytes = (0..<64).map { _ in sample.randomElement(using: &random) ?? 0 }
      for _ in 0..<8 { bytes[Int.random(in: 0..<64, using: &random)] = UInt8.random(in: 0...255, using: &random) }
      let result = engine.convert(bytes)
      #expect(Self.malformedCount(result) == Self.malformedCount(bytes))
    }
  }

  private static func malformedCount(_ bytes: [UInt8]) -> Int {
    UTF8Scalar.scalars(of: bytes).filter { $0 == UTF8Scalar.malformed }.count
  }

  /// ICU, having loaded our rules, gives the text that the engine gives.
  @Test(arguments: [OpenCCConfiguration.t2s, .t2tw])
  func exportedRulesGiveTheSameInICU(_ configuration: OpenCCConfiguration) throws {
    let tables = try #require(BuiltTables.image)
    let rules = try #require(try TransliteratorExport.rules(for: configuration, tables: tables))
    let exported = try Transliterator(id: "test", rules: rules)
    let engine = try Self.engine(configuration)
    for (key, value) in try #require(engine.onlyStep).entries().prefix(4000) {
      let text = "（" + String(decoding: key, as: UTF8.self) + "）裏" + String(decoding: value, as: UTF8.self) + "著"
      #expect(try exported.transliterate(text).utf8.elementsEqual(engine.convert(text).utf8), "\(text)")
    }
  }

  @Test func segmentedChainsCannotBeExported() throws {
    let tables = try #require(BuiltTables.image)
    #expect(try TransliteratorExport.rules(for: .s2twp, tables: tables) == nil)
  }
}
