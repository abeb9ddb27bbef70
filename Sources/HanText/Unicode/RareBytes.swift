/// Looks for bytes that a text has few of, eight bytes at a time.
package enum RareBytes {
  /// The place of the first byte below a limit of at most 0x80, from a place on; the end if there is none.
  /// - Complexity: O(bytes), less than an instruction each.
  package static func first(below limit: UInt8, in bytes: [UInt8], from start: Int) -> Int {
    bytes.withUnsafeBytes { bytes in
      var place = block(below: limit, in: bytes, from: start)
      while place < bytes.count, bytes[place] >= limit { place += 1 }
      return place
    }
  }

  /// The place of the first byte that is an ASCII character, from a place on; the end if there is none.
  /// - Complexity: O(bytes), less than an instruction each.
  package static func first(_ character: UInt8, in bytes: [UInt8], from start: Int) -> Int {
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

  /// Where the first eight bytes begin among which one is below a limit of at most 0x80, from a place on, or the last few.
  package static func block(below limit: UInt8, in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
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
