import TestSupport
import Testing

@testable import HanConvert

@Suite struct PhraseAutomatonTests {
  private static func automaton(_ entries: [String: String], special: [UInt32] = []) throws -> PhraseAutomaton {
    let pairs = entries.map { (Array($0.key.utf8), Array($0.value.utf8)) }
    let bytes = PhraseAutomatonBuilder(Dictionary(uniqueKeysWithValues: pairs), special: special).section()
    return try #require(PhraseAutomaton(building: bytes))
  }

  private static let sample = [
    "发": "發", "头发": "頭髮", "头": "頭", "头发丝": "頭髮絲", "一出戏": "一齣戲", "一了百了": "一了百了", "了": "瞭",
    "SQL注入": "資料隱碼", "𫝈": "㑮", "甲·乙": "乙·甲",
  ]

  @Test(arguments: [
    ("", ""), ("abc", "abc"), ("发", "發"), ("头发", "頭髮"), ("头发丝头", "頭髮絲頭"), ("一出头发", "一出頭髮"),
    ("一了百了了", "一了百了瞭"), ("xSQL注入y", "x資料隱碼y"), ("SSQL注 SQL", "SSQL注 SQL"), ("𫝈发𫝈", "㑮發㑮"),
    ("甲·乙甲·", "乙·甲甲·"), ("12345678901234567890发", "12345678901234567890發"),
  ])
  func replacesTheLongestKey(_ text: String, _ expected: String) throws {
    let automaton = try Self.automaton(Self.sample)
    #expect(String(decoding: automaton.rewritten(Array(text.utf8)), as: UTF8.self) == expected)
  }

  @Test(
    arguments: [
      [0xE5], [0xE5, 0x8F], [0xE5, 0x8F, 0x91], [0xED, 0xA0, 0x80, 0xE5, 0x8F, 0x91], [0xC0, 0xAF],
      [0xF0, 0x82, 0x82, 0xAC],
      [0xFF, 0xE5, 0x8F, 0x91, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE5, 0xA4, 0xB4, 0x80, 0xE5, 0x8F, 0x91],
    ] as [[UInt8]])
  func passesMalformedBytesThrough(_ bytes: [UInt8]) throws {
    let automaton = try Self.automaton(Self.sample)
    let expected = String(decoding: bytes, as: UTF8.self).contains("发")
    #expect((automaton.rewritten(bytes) != bytes) == expected)
    let mine = automaton.rewritten(bytes).filter { $0 >= 0xF8 || $0 == 0xED }
    #expect(mine == bytes.filter { $0 >= 0xF8 || $0 == 0xED })
  }

  @Test func theSameDictionaryGivesTheSameBytes() {
    let pairs = Self.sample.map { (Array($0.key.utf8), Array($0.value.utf8)) }
    let first = PhraseAutomatonBuilder(Dictionary(uniqueKeysWithValues: pairs)).section()
    let second = PhraseAutomatonBuilder(Dictionary(uniqueKeysWithValues: pairs.reversed())).section()
    #expect(first == second)
  }

  @Test func everyKeyOfALargeDictionaryIsFound() throws {
    var random = SplitMix64(seed: 7)
    var entries: [[UInt8]: [UInt8]] = [:]
    for index in 0..<3000 {
      let length = 1 + Int(random.next() % 6)
      let key = (0..<length).map { _ in Unicode.Scalar(UInt32(0x4E00 + random.next() % 300)) ?? "一" }
      entries[Array(String(String.UnicodeScalarView(key)).utf8)] = Array("<\(index)>".utf8)
    }
    let automaton = try #require(PhraseAutomaton(building: PhraseAutomatonBuilder(entries).section()))
    for (key, value) in entries { #expect(automaton.rewritten(key) == value) }
  }

  @Test func aForgedSectionIsNeverReadOutOfBounds() throws {
    let pairs = Self.sample.map { (Array($0.key.utf8), Array($0.value.utf8)) }
    let bytes = PhraseAutomatonBuilder(Dictionary(uniqueKeysWithValues: pairs)).section()
    let text = Array("头发丝一出戏SQL注入甲·乙𫝈一了百了".utf8)
    var random = SplitMix64(seed: 11)
    for _ in 0..<400 {
      var forged = bytes
      for _ in 0..<8 { forged[Int(random.next() % UInt64(forged.count))] = UInt8(truncatingIfNeeded: random.next()) }
      guard let automaton = PhraseAutomaton(building: forged) else { continue }
      #expect(automaton.rewritten(text).count <= text.count * forged.count)
    }
    for length in stride(from: 0, to: bytes.count, by: 97) {
      #expect(PhraseAutomaton(building: Array(bytes[..<length])) == nil)
    }
  }
}
