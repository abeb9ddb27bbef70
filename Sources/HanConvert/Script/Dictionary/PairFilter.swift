/// A set of pairs of numbers that may say yes to a pair it was not given, and never says no to one it was: a Bloom
/// filter whose two bits for a pair lie in one word, so that asking costs one access to memory.
struct PairFilter {
  private let words: UnsafePointer<UInt64>
  private let shift: UInt64

  /// - Parameter bits: binary logarithm of the number of words, 0…20.
  init(_ words: UnsafePointer<UInt64>, bits: UInt32) {
    self.words = words
    shift = 64 - UInt64(bits)
  }

  /// Rightly no, or probably yes.
  @inline(__always)
  func contains(_ first: UInt32, _ second: UInt32) -> Bool {
    let hash = Self.hash(first, second)
    let mask = Self.mask(hash)
    return words[Int(truncatingIfNeeded: hash >> shift)] & mask == mask
  }

  /// The words of a filter with `room` bits or more for each pair. With 16, some 2 pairs in 100 that are not in it look
  /// as if they were; with 32, some 4 in 1,000.
  static func words(_ pairs: Set<UInt32>, room: Int) -> [UInt64] {
    var bits: UInt64 = 0
    while bits < 20, 64 << Int(bits) < pairs.count * room { bits += 1 }
    var words = [UInt64](repeating: 0, count: 1 << Int(bits))
    for pair in pairs {
      let hash = hash(pair & 0xFFFF, pair >> 16)
      words[Int(truncatingIfNeeded: hash >> (64 - bits))] |= mask(hash)
    }
    return words
  }

  /// A pair as ``words(_:room:)`` takes it.
  static func pair(_ first: UInt32, _ second: UInt32) -> UInt32 { first | second << 16 }

  @inline(__always)
  private static func hash(_ first: UInt32, _ second: UInt32) -> UInt64 {
    UInt64(first | second &<< 16) &* 0x9E37_79B9_7F4A_7C15
  }

  @inline(__always)
  private static func mask(_ hash: UInt64) -> UInt64 { 1 &<< (hash &>> 32 & 63) | 1 &<< (hash &>> 38 & 63) }
}
