/// The tallies of all wordings, numbered in the order of their first places.
struct TallyBook {
  private var tallies: [Tally] = []
  private var numbers = FingerprintTable(capacity: 1024)
  /// How each wording begins (``WordingSketch/opening(_:_:)``).
  private var openings: [UInt32] = []

  var count: Int { tallies.count }
  subscript(number: Int) -> Tally { tallies[number] }
  /// By the numbers of the tallies.
  var strengths: [Double] { tallies.map(\.strength) }

  /// Adds the score of a place to the tally of its wording; begins one if there is none.
  /// - Returns: the number of the tally.
  mutating func add(_ score: Double, to wording: UnsafeBufferPointer<UInt32>) -> Int {
    let fingerprint = ReadingText.fingerprint(of: wording)
    if let known = numbers.number(of: fingerprint) {
      tallies[known].add(score)
      return known
    }
    tallies.append(Tally(score))
    openings.append(WordingSketch.opening(of: wording))
    return numbers.add(fingerprint)
  }

  /// How the wordings begin that reach a strength if they stand at hopeless places too.
  func openings(reaching strength: Double) -> WordingSketch {
    WordingSketch(tallies.indices.lazy.filter { tallies[$0].strength(of: 3) >= strength }.map { openings[$0] })
  }
}

/// The evidence for one name over the whole article.
struct Tally {
  private var best = -10.0
  private var second = -10.0
  private(set) var count = 0

  init(_ score: Double) { add(score) }

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
  var strength: Double { strength(of: count) }

  /// The same if there were so many places, the further ones without evidence.
  func strength(of count: Int) -> Double {
    best + (count > 1 ? 0.4 + max(0, second) * 0.2 : 0) + (count > 2 ? 0.3 : 0)
  }
}

/// Tells in one look that no wording of some begins so; of the others it says so of one in fifty for ten thousand of them.
struct WordingSketch {
  /// 64 KiB.
  private var bits = [UInt64](repeating: 0, count: 1 << 13)

  init(_ openings: some Sequence<UInt32>) {
    for opening in openings { bits[Self.word(of: opening)] |= 1 << UInt64(opening & 63) }
  }

  func mayHold(_ opening: UInt32) -> Bool { bits[Self.word(of: opening)] & 1 << UInt64(opening & 63) != 0 }

  private static func word(of opening: UInt32) -> Int { Int(opening >> 6 & (1 << 13 - 1)) }

  /// A hash of the first two scalars of a wording, as keys have them (``NameKey``).
  @inline(__always)
  static func opening(_ first: UInt32, _ second: UInt32) -> UInt32 {
    let hash = ReadingText.fingerprint(ReadingText.emptyFingerprint, with: first)
    return UInt32(truncatingIfNeeded: ReadingText.fingerprint(hash, with: second))
  }

  /// The same of a wording.
  static func opening(of wording: UnsafeBufferPointer<UInt32>) -> UInt32 {
    let scalars = wording.lazy.filter { !NameKey.isIgnored($0) }.prefix(2)
    return UInt32(truncatingIfNeeded: ReadingText.fingerprint(of: scalars))
  }
}
