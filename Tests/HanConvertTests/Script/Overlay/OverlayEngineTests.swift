import HanText
import Testing

@testable import HanConvert

/// A base engine with two phrases, so that what lies across a span can be seen.
private struct SampleEngine: ScriptEngine {
  private let automaton: PhraseAutomaton

  init() throws {
    let entries = ["头发": "頭髮", "发": "發", "头": "頭", "国": "國", "中国人": "中國人"]
    let pairs = entries.map { (Array($0.key.utf8), Array($0.value.utf8)) }
    automaton = try #require(
      PhraseAutomaton(building: PhraseAutomatonBuilder(Dictionary(uniqueKeysWithValues: pairs)).section()))
  }

  func convert(_ text: UnsafeBufferPointer<UInt8>, into sink: inout ConversionSink) {
    guard let base = text.baseAddress else { return }
    _ = automaton.rewrite(base, 0..<text.count, into: &sink)
  }
}

@Suite struct OverlayEngineTests {
  private static func converter(_ dictionary: String, _ protect: String) throws -> ScriptConverter {
    ScriptConverter(engine: try SampleEngine(), rule: "sample").overlaid(
      dictionary: UserDictionary(parsing: Array(dictionary.utf8)),
      protected: ProtectList(parsing: Array(protect.utf8)))
  }

  @Test(arguments: [
    ("头发国", "", "", "頭髮國"), ("头发国", "国\t囯\n", "", "頭髮囯"), ("头发国", "发国\tX\n", "", "頭X"),
    ("头发国", "", "发国\n", "頭发国"), ("头发头发", "", "头发\n", "头发头发"), ("中国人发", "国\t国家\n", "", "中国家人發"),
    ("《头发》头发", "", "《*》\n", "《头发》頭髮"), ("《头发\n》头发", "", "《*》\n", "《頭髮\n》頭髮"),
    ("国国国", "国国\tA\n", "", "A國"), ("发国", "发\t国\n国\t发\n", "", "国发"), ("头发", "头\t\n", "", "發"),
    ("a*b国", "", "a\\*b国\n", "a*b国"), ("国", "# 国\tX\n", "", "國"), ("国头", "国\tX\n", "国\n", "国頭"),
  ])
  func putsTheUserFirst(_ text: String, _ dictionary: String, _ protect: String, _ expected: String) throws {
    let converter = try Self.converter(dictionary, protect)
    #expect(converter.convert(text) == expected)
    let traced = TracedText(text).applying(converter.edits(for: Array(text.utf8)), stage: "script")
    #expect(traced.string == expected)
  }

  @Test func reportsBadLines() {
    let long = String(repeating: "长", count: 400)
    let file = "\u{FEFF}甲\t乙\r\n\tx\n没有\n\(long)\ty\n"
    let dictionary = UserDictionary(parsing: Array(file.utf8) + [0xFF, 0x09, 0x41, 0x0A])
    #expect(dictionary.count == 1)
    #expect(
      dictionary.problems.map(\.description) == [
        "line 2: the source is empty", "line 3: there is no tab between source and target",
        "line 4: source or target is longer than 1024 bytes", "line 5: the source is not UTF-8",
      ])
    let list = ProtectList(parsing: Array("*甲\n".utf8))
    #expect(list.problems.map(\.description) == ["line 1: a pattern must begin with a character, not with *"])
  }

  /// Unclosed patterns, megabyte lines and keys that are beginnings of each other take linear time and never crash.
  @Test func survivesHostileFiles() throws {
    let keys = (1...300).map { String(repeating: "国", count: $0) + "\tX\n" }.joined()
    let converter = try Self.converter(keys + String(repeating: "甲", count: 400_000), "《*》*》*》\n")
    let text = String(repeating: "国", count: 5000) + String(repeating: "《", count: 5000)
    #expect(converter.convert(text).utf8.filter { $0 == UInt8(ascii: "X") }.count == 17)
  }
}
