/// What a text in JSON has instead of marks, control characters, U+2028 and U+2029.
enum JSONEscape {
  /// No escape has more bytes.
  static let longest = 6

  /// Whether a byte may begin something to escape.
  @inline(__always)
  static func mayBegin(with byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xC2 || byte == 0xE2
  }

  /// Whether something to escape may begin in 16 bytes, given as two words: nothing does where none is ASCII, C2 or E2.
  /// - Complexity: some 15 instructions for plain Chinese.
  @inline(__always)
  static func mayBegin(in low: UInt64, _ high: UInt64) -> Bool {
    let isAnyPlain = low & high & ones << 7 != ones << 7
    let leads = zeros((low | 0x20 * ones) ^ 0xE2 * ones) | zeros((high | 0x20 * ones) ^ 0xE2 * ones)
    if !isAnyPlain, leads == 0 { return false }
    return leads != 0 && mayLead(low, high) || isAnyPlain && (holdsPlain(low) || holdsPlain(high))
  }

  /// Whether a C1 control, U+2028 or U+2029 may begin in 16 bytes that hold C2 or E2. Quotation marks and dashes begin with
  /// E2 too, so that the last byte of a separator is looked for, which may be among those that follow.
  private static func mayLead(_ low: UInt64, _ high: UInt64) -> Bool {
    if zeros(low ^ 0xC2 * ones) | zeros(high ^ 0xC2 * ones) != 0 { return true }
    let lasts = zeros((low | ones) ^ 0xA9 * ones) | zeros((high | ones) ^ 0xA9 * ones)
    return lasts != 0 || high >> 56 == 0xE2 || high >> 48 & 0xFF == 0xE2
  }

  /// Whether a mark, a backslash or a control character is among eight bytes.
  private static func holdsPlain(_ word: UInt64) -> Bool {
    let controls = (word &- 0x20 * ones) & ~word & ones << 7
    return controls | zeros(word ^ 0x22 * ones) | zeros(word ^ 0x5C * ones) | zeros(word ^ 0x7F * ones) != 0
  }

  /// 1 in each of eight bytes.
  private static var ones: UInt64 { 0x0101_0101_0101_0101 }

  /// Not 0 where a byte of a word is 0.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & ones << 7 }

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
    case 0xC2 where index + 1 < utf8.count && utf8[index + 1] < 0xA0: return (numbered(UInt32(utf8[index + 1])), 2)
    case 0xE2 where index + 2 < utf8.count && utf8[index + 1] == 0x80 && utf8[index + 2] & 0xFE == 0xA8:
      return (numbered(0x2000 | UInt32(utf8[index + 2] & 0x3F)), 3)
    default: return nil
    }
  }

  private static func numbered(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
