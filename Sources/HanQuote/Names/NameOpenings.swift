import HanText

/// The first two characters of the names of an article: most places in a text open none of them, and the trie of names,
/// which is larger, need not be looked at. Says yes to some two characters that open no name. Whoever makes it gives its
/// memory back.
struct NameOpenings: @unchecked Sendable {
  /// A bit for the hash of each two characters.
  private let bits: UnsafeMutablePointer<UInt64>
  /// How far a hash is shifted down to its bit.
  private let shift: UInt64
  /// Whether some names have a single character, which anything may follow.
  private var hasSingles = false

  /// Bits for each name: some five are set, so that one pair in thirteen of those that open no name is let through.
  private static var bitsForEach: Int { 64 }

  /// - Parameter names: how many are inserted at most.
  init(room names: Int) {
    let width = UInt64.bitWidth - (max(1, names) * Self.bitsForEach - 1).leadingZeroBitCount
    bits = .zeroed(capacity: 1 << (width - 6))
    shift = UInt64(UInt64.bitWidth - width)
  }

  func deallocate() { bits.deallocate() }

  /// Adds a name as a key has it: in the text a capital may stand for a small letter, and the spaces and dots that a name
  /// may have in the text may follow its first character.
  mutating func insert(_ name: some Collection<UInt32>) {
    guard let first = name.first else { return }
    for skipped in NameTrie.skipped { set(first, skipped) }
    guard let second = name.dropFirst().first else {
      hasSingles = true
      return set(first, 0)
    }
    set(first, second)
    if (0x61...0x7A).contains(second) { set(first, second - 32) }
  }

  /// Whether a name may start with two characters as they stand in the text.
  @inline(__always)
  func mayBe(_ first: UInt32, _ second: UInt32) -> Bool {
    mayBe(Self.pair(first, second))
  }

  /// The same of the two characters at a place.
  @inline(__always)
  func mayBe(at place: UnsafePointer<UInt32>) -> Bool {
    mayBe(UInt64(littleEndian: UnsafeRawPointer(place).loadUnaligned(as: UInt64.self)))
  }

  @inline(__always)
  private func mayBe(_ pair: UInt64) -> Bool { isSet(pair) || hasSingles && isSet(pair & UInt64(UInt32.max)) }

  @inline(__always)
  private func isSet(_ pair: UInt64) -> Bool {
    let place = place(pair)
    return bits[place >> 6] &>> UInt64(truncatingIfNeeded: place) & 1 != 0
  }

  private func set(_ first: UInt32, _ second: UInt32) {
    let place = place(Self.pair(first, second))
    bits[place >> 6] |= 1 &<< UInt64(truncatingIfNeeded: place)
  }

  /// Two characters as they lie in the memory of a text.
  @inline(__always)
  private static func pair(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(second) << 32 | UInt64(first) }

  /// The bit of two characters: their bits mixed by a factor (2 to the 64th by the golden ratio, odd), the highest taken.
  @inline(__always)
  private func place(_ pair: UInt64) -> Int {
    Int(truncatingIfNeeded: (pair &* 0x9E37_79B9_7F4A_7C15) &>> shift)
  }
}
