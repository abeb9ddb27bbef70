import HanText

/// The encoding that a text was written in, as the search reads bytes of which some are unknown.
enum WrittenEncoding: Sendable {
  case utf8
  case pairs(CodePage)

  var name: String {
    switch self {
    case .utf8: "utf8"
    case .pairs(let page): page.name
    }
  }

  /// The bytes of a character; `nil` if the encoding lacks it.
  func bytes(of scalar: UInt32) -> [UInt8]? {
    switch self {
    case .utf8: return Unicode.Scalar(scalar).map { Array(UTF8.encode($0) ?? UTF8.encodedReplacementCharacter) }
    case .pairs(let page):
      guard let code = page.code(for: scalar) else { return nil }
      return code < 0x100 ? [UInt8(code)] : [UInt8(code >> 8), UInt8(code & 0xFF)]
    }
  }

  /// How many bytes the character that starts with this byte has; 0 if none does.
  func length(lead: UInt8) -> Int {
    switch self {
    case .utf8:
      switch lead {
      case 0..<0x80: 1
      case 0xC2..<0xE0: 2
      case 0xE0..<0xF0: 3
      case 0xF0..<0xF5: 4
      default: 0
      }
    case .pairs(let page): lead < 0x80 ? 1 : page.scalar(lead) != nil ? 1 : 2
    }
  }

  /// Whether a byte may stand after the first of a character.
  func isTrail(_ byte: UInt8) -> Bool {
    switch self {
    case .utf8: byte & 0xC0 == 0x80
    case .pairs: byte >= 0x40 && byte != 0x7F
    }
  }

  /// The character that two bytes stand for, `nil` if none.
  func scalar(_ first: UInt8, _ second: UInt8) -> UInt32? {
    switch self {
    case .utf8: first >= 0xC2 && second & 0xC0 == 0x80 ? UInt32(first & 0x1F) << 6 | UInt32(second & 0x3F) : nil
    case .pairs(let page): page.scalar(first, second)
    }
  }

  /// The character that three bytes stand for, `nil` if none.
  func scalar(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt32? {
    guard case .utf8 = self, second & 0xC0 == 0x80, third & 0xC0 == 0x80 else { return nil }
    let scalar = UInt32(first & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
    return scalar < 0x800 || (0xD800..<0xE000).contains(scalar) ? nil : scalar
  }

  /// The character that whole bytes stand for, `nil` if none.
  func scalar(of bytes: [UInt8]) -> UInt32? {
    switch self {
    case .utf8: Self.decodeUTF8(bytes)
    case .pairs(let page):
      bytes.count == 1 ? page.scalar(bytes[0]) : bytes.count == 2 ? page.scalar(bytes[0], bytes[1]) : nil
    }
  }

  private static func decodeUTF8(_ bytes: [UInt8]) -> UInt32? {
    guard let first = bytes.first else { return nil }
    if bytes.count == 1 { return first < 0x80 ? UInt32(first) : nil }
    guard bytes.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }) else { return nil }
    let tail = bytes.dropFirst().reduce(UInt32(0)) { $0 << 6 | UInt32($1 & 0x3F) }
    let scalar = UInt32(first & (0x7F >> UInt8(bytes.count))) << UInt32(6 * (bytes.count - 1)) | tail
    let least: [UInt32] = [0, 0, 0x80, 0x800, 0x10000]
    guard bytes.count < least.count, scalar >= least[bytes.count] else { return nil }
    return Unicode.Scalar(scalar)?.value
  }
}
