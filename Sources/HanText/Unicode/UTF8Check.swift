/// Whether bytes are well-formed UTF-8: the answer of `UTF8Span(validating:)`, with a short way through Chinese text.
public enum UTF8Check {
  /// - Complexity: O(bytes).
  public static func isWellFormed(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { raw in
      var index = 0
      while index < raw.count {
        index = plainEnd(raw, from: index)
        guard index < raw.count else { return true }
        let length = sequenceLength(raw, at: index)
        if length == 0 { return false }
        index += length
      }
      return true
    }
  }

  /// Where ASCII and pairs of plain characters of three bytes end. Plain are those whose first byte tells all: not E0,
  /// behind which some second bytes are overlong, and not ED, behind which some are surrogates.
  private static func plainEnd(_ raw: UnsafeRawBufferPointer, from start: Int) -> Int {
    var index = start
    while index + 8 <= raw.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      if word & 0x0000_C0C0_F0C0_C0F0 == 0x0000_8080_E080_80E0 {
        guard Self.special >> (word & 0x0F) & 1 == 0, Self.special >> (word >> 24 & 0x0F) & 1 == 0 else { break }
        index += 6
      } else if word & 0x8080_8080_8080_8080 == 0 {
        index += 8
      } else {
        break
      }
    }
    return index
  }

  private static let special: UInt64 = 0x2001

  /// How many bytes the character at `index` has; 0 if it is none.
  private static func sequenceLength(_ raw: UnsafeRawBufferPointer, at index: Int) -> Int {
    let lead = raw[index]
    if lead < 0x80 { return 1 }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard (0xC2..<0xF5).contains(lead), index + length <= raw.count else { return 0 }
    let second = raw[index + 1]
    let first: ClosedRange<UInt8> =
      switch lead {
      case 0xE0: 0xA0...0xBF
      case 0xED: 0x80...0x9F
      case 0xF0: 0x90...0xBF
      case 0xF4: 0x80...0x8F
      default: 0x80...0xBF
      }
    guard first.contains(second) else { return 0 }
    for next in index + 2..<max(index + 2, index + length) where raw[next] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
