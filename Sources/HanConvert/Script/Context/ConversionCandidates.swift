import HanText

/// One character that could become several, with what it could become.
public struct ConversionCandidates: Hashable, Sendable {
  /// One thing that it could become.
  public struct Option: Hashable, Sendable {
    public let text: String
    /// The options of one place add up to 1. Scores rank: they tell a word's spelling (0.97) from a rule about neighbours
    /// (0.9) and from the usual form (0.8), and share the rest by the order of OpenCC's table.
    public let score: Double
  }

  /// The character's bytes in the text given.
  public let range: TextRange
  /// What the conversion takes first, then the others.
  public let options: [Option]
}

extension ContextEngine {
  /// Every character of a text that could become several, in order. A line of the target script has none.
  /// - Complexity: O(n) and an array for each such character.
  package func candidates(in text: [UInt8]) -> [ConversionCandidates] {
    let alternatives = table.alternatives()
    return text.withUnsafeBufferPointer { buffer in
      var segment = ContextSegment()
      var result: [ConversionCandidates] = []
      var start = 0
      while start < buffer.count {
        segment.read(buffer, from: start, table.traits)
        if spell(segment) {
          for position in 0..<segment.count {
            guard let forms = alternatives[segment.units[position]] else { continue }
            result.append(candidates(position, forms, segment, start))
          }
        }
        start += segment.byteCount
      }
      return result
    }
  }

  private func candidates(
    _ position: Int, _ forms: [UInt16], _ segment: borrowing ContextSegment, _ start: Int
  ) -> ConversionCandidates {
    let chosen = segment.result[position]
    let others = forms.filter { $0 != chosen }
    let certainty =
      if chosen != table.targets[Int(segment.units[position])] {
        target(position, isAlone: true, segment) == chosen ? 0.9 : 0.97
      } else { 0.8 }
    let shares = others.indices.map { 1 / Double($0 + 1) }
    let total = shares.reduce(0, +)
    let options =
      [option(chosen, others.isEmpty ? 1 : certainty)]
      + zip(others, shares).map { option($0, (1 - certainty) * $1 / total) }
    let range = start + Int(segment.offsets[position])..<start + Int(segment.offsets[position + 1])
    return ConversionCandidates(range: TextRange(range), options: options)
  }

  private func option(_ unit: UInt16, _ score: Double) -> ConversionCandidates.Option {
    .init(text: String(decoding: [preferred[unit]], as: UTF16.self), score: score)
  }
}

extension ContextTable {
  /// The characters with several forms, and the forms in OpenCC's order.
  func alternatives() -> [UInt16: [UInt16]] {
    guard let bytes = image.section("context/\(direction)/alternatives")?.bytes else { return [:] }
    let units = stride(from: 0, to: bytes.count & ~1, by: 2).map {
      bytes.loadUnaligned(fromByteOffset: $0, as: UInt16.self)
    }
    var result: [UInt16: [UInt16]] = [:]
    var index = 0
    while index + 1 < units.count, index + 2 + Int(units[index + 1]) <= units.count {
      let end = index + 2 + Int(units[index + 1])
      result[units[index]] = Array(units[(index + 2)..<end])
      index = end
    }
    return result
  }
}
