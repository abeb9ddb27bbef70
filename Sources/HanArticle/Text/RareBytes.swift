/// Looks for bytes that a text has few of, eight bytes at a time.
enum RareBytes {
  /// The place of the first byte below a limit of at most 0x80, from a place on; the end if there is none.
  /// - Complexity: O(bytes), less than an instruction each.
  static func first(below limit: UInt8, in bytes: [UInt8], from start: Int) -> Int {
    bytes.withUnsafeBytes { bytes in
      var place = wordWithLow(limit, bytes, from: start)
      while place < bytes.count, bytes[place] >= limit { place += 1 }
      return place
    }
  }

  /// The place of the first byte that is an ASCII character, from a place on; the end if there is none.
  /// - Complexity: O(bytes), less than an instruction each.
  static func first(_ character: UInt8, in bytes: [UInt8], from start: Int) -> Int {
    let pattern = 0x0101_0101_0101_0101 &* UInt64(character)
    return bytes.withUnsafeBytes { bytes in
      var place = start
      while place + 8 <= bytes.count {
        let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self) ^ pattern
        if (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0 { break }
        place += 8
      }
      while place < bytes.count, bytes[place] != character { place += 1 }
      return place
    }
  }

  /// The first eight bytes among which one is below the limit, or the last few of the text.
  private static func wordWithLow(_ limit: UInt8, _ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    let limits = 0x0101_0101_0101_0101 &* UInt64(limit)
    var place = start
    while place + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      if (word &- limits) & ~word & 0x8080_8080_8080_8080 != 0 { break }
      place += 8
    }
    return place
  }
}
