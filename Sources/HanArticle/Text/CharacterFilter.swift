/// Which characters a text has, hashed into 1,024 bits: says no for most words that are not in it. Of a line of a hundred
/// different characters a word of two passes once in a hundred times.
struct CharacterFilter: Sendable {
  private var bits = SIMD16<UInt64>()

  /// Calls `body` with the bits.
  mutating func fill(_ body: (UnsafeMutableBufferPointer<UInt64>) -> Void) {
    withUnsafeMutableBytes(of: &bits) { body($0.assumingMemoryBound(to: UInt64.self)) }
  }

  /// Adds the character of a hash.
  @inline(__always)
  static func insert(_ hash: Int, into bits: UnsafeMutableBufferPointer<UInt64>) {
    bits[hash >> 6] |= 1 << UInt64(hash & 63)
  }

  /// Whether all characters of a word may be in the text.
  /// - Complexity: O(word).
  func mayHold(_ word: StaticString) -> Bool {
    word.withUTF8Buffer { word in
      var place = 0
      while place < word.count {
        let width = min(UTF8.width(ofLead: word[place]), word.count - place)
        let hash = Self.hash(UnsafeBufferPointer(rebasing: word[place..<(place + width)]))
        if bits[hash >> 6] >> UInt64(hash & 63) & 1 == 0 { return false }
        place += width
      }
      return true
    }
  }

  /// The low bits of the last two bytes tell most characters apart.
  @inline(__always)
  static func hash(_ utf8: UnsafeBufferPointer<UInt8>) -> Int {
    guard utf8.count > 1 else { return Int(utf8[0]) }
    return hash(ofTail: Int(utf8[utf8.count - 1] & 0x3F) | Int(utf8[utf8.count - 2] & 0x3F) << 6)
  }

  /// The hash of a character of several bytes, of whose last two the low six bits are given.
  @inline(__always)
  static func hash(ofTail tail: Int) -> Int { (tail &* 0x9E5) >> 3 & 0x3FF }
}
