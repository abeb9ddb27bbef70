import TestSupport
import Testing

@testable import HanConvert

/// Rewriting passes over most keys; it must give what plain longest match from the left gives.
@Suite struct PhraseAutomatonRewritingTests {
  private static let alphabet = ["甲", "乙", "丙", "丁", "戊", "a", "7", "·", "𠮷"].map { Array($0.utf8) }
  private static let values = ["子", "丑", "寅", "", "x", "é", "𫝈", "卯辰", "巳午未申酉戌亥子丑寅"].map { Array($0.utf8) }

  /// Keys of one to four scalars; half of the longer ones say only what their scalars say.
  private static func dictionary(_ random: inout SplitMix64) -> [[UInt8]: [UInt8]] {
    var result: [[UInt8]: [UInt8]] = [:]
    for scalar in alphabet where random.below(2) == 0 { result[scalar] = values[random.below(values.count)] }
    for _ in 0..<(4 + random.below(30)) {
      let scalars = (0..<(2 + random.below(3))).map { _ in alphabet[random.below(alphabet.count)] }
      let key = scalars.flatMap { $0 }
      let steady = scalars.flatMap { result[$0] ?? $0 }
      result[key] = [steady, steady, key, values[random.below(values.count)]][random.below(4)]
    }
    return result
  }

  private static func text(_ random: inout SplitMix64, _ length: Int) -> [UInt8] {
    (0..<length).flatMap { _ in random.below(60) == 0 ? [0xE7, 0xFF] : alphabet[random.below(alphabet.count)] }
  }

  /// Longest match from the left, key by key.
  private static func replaced(_ text: [UInt8], _ dictionary: [[UInt8]: [UInt8]]) -> [UInt8] {
    let longest = dictionary.keys.map(\.count).max() ?? 0
    var result: [UInt8] = []
    var position = 0
    while position < text.count {
      let ends = stride(from: min(text.count, position + longest), to: position, by: -1)
      if let end = ends.first(where: { dictionary[Array(text[position..<$0])] != nil }) {
        result += dictionary[Array(text[position..<end])] ?? []
        position = end
      } else {
        result.append(text[position])
        position += 1
      }
    }
    return result
  }

  private static func rewritten(
    _ text: [UInt8], _ automaton: PhraseAutomaton, records: Bool
  ) -> (bytes: [UInt8], units: [ConvertedUnit]) {
    var sink = ConversionSink(capacity: 16, records: records)
    text.withUnsafeBufferPointer { buffer in
      if let base = buffer.baseAddress { _ = automaton.rewrite(base, 0..<buffer.count, into: &sink) }
    }
    return (sink.bytes, Array(sink.changes))
  }

  @Test(arguments: 0..<150)
  func givesWhatLongestMatchGives(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let dictionary = Self.dictionary(&random)
    let automaton = try #require(PhraseAutomaton(building: PhraseAutomatonBuilder(dictionary).section()))
    for length in [3, 40, 40, 40, 400, seed % 30 == 0 ? 30_000 : 60] {
      let text = Self.text(&random, length)
      let expected = Self.replaced(text, dictionary)
      let plain = Self.rewritten(text, automaton, records: false)
      #expect(plain.bytes == expected)
      let recorded = Self.rewritten(text, automaton, records: true)
      #expect(recorded.bytes == expected)
      Self.expectUnitsAddUp(text, recorded.bytes, recorded.units)
    }
  }

  /// Between two units nothing changes.
  private static func expectUnitsAddUp(_ text: [UInt8], _ output: [UInt8], _ units: [ConvertedUnit]) {
    var (source, place) = (0, 0)
    for unit in units {
      #expect(text[source..<unit.source.lowerBound].elementsEqual(output[place..<unit.output.lowerBound]))
      (source, place) = (unit.source.upperBound, unit.output.upperBound)
    }
    #expect(text[source...].elementsEqual(output[place...]))
  }

  @Test func aKeyThatOnlyKeepsAnotherAwayIsHeeded() throws {
    let dictionary = ["一出": "一出", "出戏": "齣戲", "出": "出", "戏": "戲", "一": "一"]
    let pairs = Dictionary(uniqueKeysWithValues: dictionary.map { (Array($0.key.utf8), Array($0.value.utf8)) })
    let automaton = try #require(PhraseAutomaton(building: PhraseAutomatonBuilder(pairs).section()))
    #expect(automaton.rewritten(Array("一出戏，出戏".utf8)) == Array("一出戲，齣戲".utf8))
  }
}
