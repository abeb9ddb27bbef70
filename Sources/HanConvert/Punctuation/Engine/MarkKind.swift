/// What a scalar is to the punctuation rules.
enum MarkKind: UInt8 {
  /// A Chinese character, kana or bopomofo: text that takes full-width marks.
  case han
  /// A mark that exists in full width only: 。 、 《 》 【 】. It stands for Chinese text as a character does.
  case hanMark
  /// A letter of any other script, or a combining mark.
  case letter
  case digit
  case space
  /// A mark that has several widths or shapes. Rules look through it at what stands behind, so that its being
  /// widened or not makes no difference to any other mark.
  case mark
  /// Anything else: symbols, emoji, operators.
  case other

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0..<0x80: self = Self.ascii(scalar.value)
    case 0x4E00...0x9FFF: self = .han
    default: self = Self.wide(scalar)
    }
  }

  private static func ascii(_ value: UInt32) -> MarkKind {
    switch value {
    case 0x30...0x39: .digit
    case 0x41...0x5A, 0x61...0x7A: .letter
    case 0x20, 0x09: .space
    case 0x21, 0x22, 0x25, 0x27...0x29, 0x2C...0x2E, 0x3A, 0x3B, 0x3F, 0x5B, 0x5D, 0x7E: .mark
    default: .other
    }
  }

  private static func wide(_ scalar: Unicode.Scalar) -> MarkKind {
    switch scalar.value {
    case _ where scalar.isHan: .han
    case 0x3040...0x30FA, 0x30FC...0x312F, 0x31A0...0x31BF, 0x31F0...0x31FF, 0xFF66...0xFF9F: .han
    case 0x300C...0x300F, 0x301C, 0x301D...0x301F, 0x30FB: .mark  // quotation marks, wave, katakana middle dot
    case 0x3001...0x3003, 0x3008...0x301B, 0xFE10...0xFE19, 0xFE30...0xFE4F: .hanMark
    case 0x2010...0x2015, 0x2018...0x201F, 0x2022, 0x2025...0x2027, 0x22EF, 0x2500, 0x00B7, 0x02D9: .mark
    case 0xFF10...0xFF19: .digit
    case 0xFF21...0xFF3A, 0xFF41...0xFF5A: .letter
    case 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65: .mark
    case 0x00A0, 0x2000...0x200B, 0x3000, 0x202F, 0x205F, 0xFEFF: .space
    case _ where scalar.properties.isAlphabetic: .letter
    case 0x0300...0x036F: .letter
    default: .other
    }
  }

  var isChinese: Bool { self == .han || self == .hanMark }
  var isAlphanumeric: Bool { self == .letter || self == .digit }
}
