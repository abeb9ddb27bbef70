/// The tallies of all wordings, numbered in the order of their first places.
struct TallyBook {
  private var tallies: [Tally] = []
  private var numbers = FingerprintTable(capacity: 1024)

  var count: Int { tallies.count }
  subscript(number: Int) -> Tally { tallies[number] }
  /// By the numbers of the tallies.
  var strengths: [Double] { tallies.map(\.strength) }

  /// The number of the tally of a wording; begins one if there is none.
  mutating func tally(of fingerprint: UInt64) -> Int {
    if let known = numbers.number(of: fingerprint) { return known }
    tallies.append(Tally())
    return numbers.add(fingerprint)
  }

  mutating func add(_ score: Double, to number: Int) { tallies[number].add(score) }

  /// Which wordings have a tally, by the lower halves of their fingerprints.
  var sketch: WordingSketch { WordingSketch(numbers.fingerprints.lazy.map { UInt32(truncatingIfNeeded: $0) }) }
}

/// The evidence for one name over the whole article.
struct Tally {
  private var best = -10.0
  private var second = -10.0
  private(set) var count = 0

  mutating func add(_ score: Double) {
    count += 1
    if score > best {
      second = best
      best = score
    } else if score > second {
      second = score
    }
  }

  /// The best place, and half a point for each further one up to three.
  var strength: Double { best + (count > 1 ? 0.4 + max(0, second) * 0.2 : 0) + (count > 2 ? 0.3 : 0) }
}

/// Tells in one look that a wording is none of some; of the others it says so of one in fifty for ten thousand of them.
struct WordingSketch {
  /// 64 KiB.
  private var bits = [UInt64](repeating: 0, count: 1 << 13)

  init(_ wordings: some Sequence<UInt32>) {
    for wording in wordings { bits[Self.word(of: wording)] |= 1 << UInt64(wording & 63) }
  }

  func mayHold(_ wording: UInt32) -> Bool { bits[Self.word(of: wording)] & 1 << UInt64(wording & 63) != 0 }

  private static func word(of wording: UInt32) -> Int { Int(wording >> 6 & (1 << 13 - 1)) }
}
