/// What a text in JSON has instead of marks, control characters, U+2028 and U+2029.
enum JSONEscape {
  /// No escape has more bytes.
  static let longest = 6

  /// Whether a byte may begin something to escape.
  @inline(__always)
  static func mayBegin(with byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xC2 || byte == 0xE2
  }

  /// Whether one of 16 bytes may.
  @inline(__always)
  static func mayBegin(in block: SIMD16<UInt8>) -> Bool {
    var found = block .< SIMD16(repeating: 0x20)
    found .|= block .== SIMD16(repeating: 0x22)
    found .|= block .== SIMD16(repeating: 0x5C)
    found .|= block .== SIMD16(repeating: 0x7F)
    found .|= block .== SIMD16(repeating: 0xC2)
    found .|= block .== SIMD16(repeating: 0xE2)
    let halves = unsafeBitCast(found, to: SIMD2<UInt64>.self)
    return halves[0] | halves[1] != 0
  }

  /// What stands for the character that begins at `index`, and how many bytes the character has; `nil` if it stands
  /// for itself.
  static func escape(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int) -> (text: String, length: Int)? {
    let byte = utf8[index]
    switch byte {
    case 0x22: return ("\\\"", 1)
    case 0x5C: return ("\\\\", 1)
    case 0x0A: return ("\\n", 1)
    case 0x0D: return ("\\r", 1)
    case 0x09: return ("\\t", 1)
    case 0..<0x20, 0x7F: return (numbered(UInt32(byte)), 1)
    case 0xC2 where utf8[index + 1] < 0xA0: return (numbered(UInt32(utf8[index + 1])), 2)
    case 0xE2 where utf8[index + 1] == 0x80 && utf8[index + 2] & 0xFE == 0xA8:
      return (numbered(0x2000 | UInt32(utf8[index + 2] & 0x3F)), 3)
    default: return nil
    }
  }

  private static func numbered(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
