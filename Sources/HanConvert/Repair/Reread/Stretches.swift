import HanText

/// Parts of long lines: work and memory of a search are bounded by the length of what it is given.
enum Stretches {
  /// Characters that are searched at once.
  private static let longest = 4_096
  /// How far before its end a stretch looks for a place where no character can be cut in two.
  private static let slack = 256
  /// Second bytes of two-byte charsets are no smaller.
  private static let leastSecondByte: UInt32 = 0x40

  /// The whole of a span in stretches, cut behind spaces or marks where there are some.
  static func all(of span: Range<Int>, in scalars: [UInt32]) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var start = span.lowerBound
    while span.upperBound - start > longest {
      let hardEnd = start + longest
      let end = (hardEnd - slack..<hardEnd).last { scalars[$0] < leastSecondByte }.map { $0 + 1 } ?? hardEnd
      stretches.append(start..<end)
      start = end
    }
    return stretches + [start..<span.upperBound]
  }

  /// Whether a stretch is made of more than a few characters, as bytes of a text are; short ones may be anything.
  /// - Complexity: O(scalars); ends early on text.
  static func isVaried(_ scalars: ArraySlice<UInt32>) -> Bool {
    var seen: [UInt32] = []
    var wide = 0
    for scalar in scalars where scalar >= 0x80 {
      wide += 1
      guard !seen.contains(scalar) else { continue }
      seen.append(scalar)
      if seen.count == leastVariety { return true }
    }
    return wide < 8 * leastVariety
  }

  /// Twenty characters of text have more than these different bytes.
  private static let leastVariety = 8

  /// Stretches longer than this are worth a look at parts of them first.
  static let short = 512
  private static let part = 128
  private static let parts = 2

  /// The parts of a stretch that hold most characters that are neither ASCII nor common in Chinese; a second one
  /// only if it differs from the first.
  static func oddest(of span: Range<Int>, in scalars: [UInt32], _ model: WordModel) -> [Range<Int>] {
    let parts = stride(from: span.lowerBound, to: span.upperBound, by: part).map { start in
      let part = start..<min(span.upperBound, start + Self.part)
      return (part: part, odd: scalars[part].count { $0 >= 0x80 && $0 != 0xFFFD && !model.isCommon($0) })
    }
    let ranked = parts.sorted { ($0.odd, $1.part.lowerBound) > ($1.odd, $0.part.lowerBound) }.map(\.part)
    guard let first = ranked.first else { return [] }
    let others = ranked.dropFirst().filter { !scalars[$0].elementsEqual(scalars[first]) }
    return [first] + others.prefix(Self.parts - 1)
  }

  /// Those parts, one after the other.
  static func sample(of span: Range<Int>, in scalars: [UInt32], _ model: WordModel) -> ArraySlice<UInt32> {
    oddest(of: span, in: scalars, model).flatMap { scalars[$0] }[...]
  }
}
