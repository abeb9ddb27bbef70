/// Costs, in nats, of characters that are not Chinese: rounded from their frequencies in edited Chinese prose, given
/// the kind of character before them. They rank candidates; none of them decides anything alone.
enum CharacterCost {
  static func isHan(_ scalar: UInt32) -> Bool {
    (0x4E00...0x9FFF).contains(scalar) || (0x3400...0x4DBF).contains(scalar) || (0x20000...0x3FFFF).contains(scalar)
      || (0xF900...0xFAFF).contains(scalar) || scalar == 0x3007 || scalar == 0x3005
  }

  static func cost(_ scalar: UInt32, after last: UInt32) -> Float {
    switch scalar {
    case 0..<0x80: ascii(scalar, after: last)
    case 0x80..<0xA0: 18
    case 0xA0..<0x370: latin(scalar, after: last)
    case 0x2000..<0x2070: generalPunctuation(scalar, after: last)
    case 0x3000..<0x3040: cjkPunctuation(scalar, after: last)
    case 0xFF01..<0xFF5F: fullWidth(scalar, after: last)
    default: other(scalar, after: last)
    }
  }

  /// Paragraphs hardly ever end with a comma, and even less with a mark that opens something.
  static func endCost(after last: UInt32) -> Float {
    switch last {
    case 0xFF0C, 0x3001, 0x2C: 3
    case 0x201C, 0x2018, 0x300C, 0x300E, 0x300A, 0x3008, 0x3010, 0xFF08: 6
    default: 0
    }
  }

  private static func ascii(_ scalar: UInt32, after last: UInt32) -> Float {
    switch scalar {
    case 0x30...0x39: isDigit(last) || last == 0x2E ? 2 : 5
    case 0x41...0x5A, 0x61...0x7A: isDigit(last) || isLetter(last) ? 2.5 : 6
    case 0x0A: 3
    case 0x20: isHan(last) ? 6 : 3
    case 0x21, 0x3F: last == 0x21 || last == 0x3F ? 2 : 6 + mark(after: last)
    case 0x2C, 0x2E: isLetter(last) || isDigit(last) ? 3 : 4 + mark(after: last)
    case 0x28, 0x29, 0x2D, 0x2F, 0x3A: 5.5
    case 0x3B: 6.5 + mark(after: last)
    case 0x22, 0x25, 0x26, 0x27, 0x3C, 0x3E, 0x3D: 7
    case 0x00..<0x09, 0x0B..<0x20, 0x7F: 16
    default: 9
    }
  }

  private static func latin(_ scalar: UInt32, after last: UInt32) -> Float {
    switch scalar {
    case 0xB7: isHan(last) || isLetter(last) ? 6.5 : 12
    case 0xB0, 0xD7: 9
    case 0xC0...0x24F: isASCIILetter(last) ? 6 : 10
    default: 12
    }
  }

  private static func generalPunctuation(_ scalar: UInt32, after last: UInt32) -> Float {
    switch scalar {
    case 0x201C, 0x201D: 5
    case 0x2018, 0x2019: 7
    case 0x2014, 0x2026: last == scalar ? 0.5 : 6.5 + mark(after: last)
    case 0x2013, 0x2022, 0x2027: 9
    default: 13
    }
  }

  private static func cjkPunctuation(_ scalar: UInt32, after last: UInt32) -> Float {
    switch scalar {
    case 0x3002: 3.5 + mark(after: last)
    case 0x3001: 4.5 + mark(after: last)
    case 0x3000: last == scalar || last == 0 || last == 0x0A ? 3 : 7
    case 0x300C, 0x300D: 5
    case 0x300A, 0x300B: 5.5
    case 0x300E, 0x300F: 7
    case 0x3008...0x3011, 0x3014, 0x3015: 8
    default: 12
    }
  }

  private static func fullWidth(_ scalar: UInt32, after last: UInt32) -> Float {
    switch scalar {
    case 0xFF0C: 3 + mark(after: last)
    case 0xFF01, 0xFF1F: last == 0xFF01 || last == 0xFF1F ? 2 : 6 + mark(after: last)
    case 0xFF1A: 5.5 + mark(after: last)
    case 0xFF1B: 6.5 + mark(after: last)
    case 0xFF08, 0xFF09: 5.5
    default: isFullWidthForm(last) ? 5 : 9
    }
  }

  private static func other(_ scalar: UInt32, after last: UInt32) -> Float {
    switch scalar {
    case 0x3040..<0x3100: (0x3040..<0x3100).contains(last) ? 4 : 11
    case 0xAC00..<0xD7A4: isHangul(last) ? 4 : 9
    case 0x370..<0x530: isSameBlock(scalar, last) ? 4 : 11
    case 0xE000..<0xF900: 18
    case 0xFF61..<0xFFA0: 13
    case 0xFFFD: 14
    default: 13
    }
  }

  /// A pause mark hardly ever follows another.
  private static func mark(after last: UInt32) -> Float {
    switch last {
    case 0xFF0C, 0x3002, 0x3001, 0xFF1A, 0xFF1B, 0x2C, 0x3A, 0x3B, 0xFF1F, 0xFF01, 0x3F, 0x21, 0: 5
    default: 0
    }
  }

  private static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }
  private static func isASCIILetter(_ scalar: UInt32) -> Bool {
    (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar)
  }
  private static func isLetter(_ scalar: UInt32) -> Bool {
    isASCIILetter(scalar) || (0xC0...0x24F).contains(scalar)
  }
  private static func isFullWidthForm(_ scalar: UInt32) -> Bool { (0xFF10..<0xFF5B).contains(scalar) }
  private static func isHangul(_ scalar: UInt32) -> Bool { (0xAC00..<0xD7A4).contains(scalar) }
  private static func isSameBlock(_ left: UInt32, _ right: UInt32) -> Bool { left >> 8 == right >> 8 }
}
