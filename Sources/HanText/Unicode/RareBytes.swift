/// Looks for bytes that a text has few of, 32 bytes at a time.
package enum RareBytes {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// The place of the first byte below a limit of at most 0x80, from a place on; the end if there is none.
  /// - Complexity: O(bytes), half an instruction each.
  package static func first(below limit: UInt8, in bytes: [UInt8], from start: Int) -> Int {
    bytes.withUnsafeBytes { first(below: limit, in: $0, from: start) }
  }

  /// The place of the first byte that is an ASCII character, from a place on; the end if there is none.
  /// - Complexity: O(bytes), half an instruction each.
  package static func first(_ character: UInt8, in bytes: [UInt8], from start: Int) -> Int {
    let pattern = ones &* UInt64(character)
    return bytes.withUnsafeBytes { bytes in
      var place = start
      while place + 32 <= bytes.count {
        let words = bytes.loadUnaligned(fromByteOffset: place, as: SIMD4<UInt64>.self) ^ SIMD4(repeating: pattern)
        if joined((words &- SIMD4(repeating: ones)) & ~words) & highs != 0 { break }
        place += 32
      }
      while place < bytes.count, bytes[place] != character { place += 1 }
      return place
    }
  }

  /// The same of the bytes of a buffer that are below a limit.
  @inline(__always)
  package static func first(below limit: UInt8, in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    let limits = ones &* UInt64(limit)
    var place = start
    while place + 32 <= bytes.count {
      let words = bytes.loadUnaligned(fromByteOffset: place, as: SIMD4<UInt64>.self)
      if joined((words &- SIMD4(repeating: limits)) & ~words) & highs != 0 { break }
      place += 32
    }
    while place + 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      // The lowest of the bits is the one of a byte below the limit; those above it may be false.
      let low = (word &- limits) & ~word & highs
      if low != 0 { return place + low.trailingZeroBitCount >> 3 }
      place += 8
    }
    while place < bytes.count, bytes[place] >= limit { place += 1 }
    return place
  }

  @inline(__always)
  private static func joined(_ words: SIMD4<UInt64>) -> UInt64 { words[0] | words[1] | words[2] | words[3] }
}
