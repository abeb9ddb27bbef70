extension UTF8 {
  /// How many characters well-formed UTF-8 has: its bytes but for those that continue one.
  /// - Complexity: O(bytes), eight at a time, then one.
  package static func characters(in bytes: UnsafeRawBufferPointer) -> Int {
    var (count, place) = (bytes.count, 0)
    while place + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      count -= sum(ofBytes: continuations(in: word))
      place += 8
    }
    while place < bytes.count {
      if bytes[place] & 0xC0 == 0x80 { count -= 1 }
      place += 1
    }
    return count
  }

  /// 1 in each byte of a word that continues a character.
  @inline(__always)
  static func continuations(in word: UInt64) -> UInt64 { (word & ~(word << 1) & 0x8080_8080_8080_8080) >> 7 }

  /// The sum of the eight bytes of a word, which is below 256.
  @inline(__always)
  static func sum(ofBytes word: UInt64) -> Int { Int((word &* 0x0101_0101_0101_0101) >> 56) }
}
