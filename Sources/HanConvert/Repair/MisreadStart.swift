import ICUKit

/// Tells where UTF-8 may have been read as GBK, by the bytes of three characters: two whole characters of UTF-8.
///
/// The first of the three begins with a byte E2…E9, as no character of GB 2312's first level does, so few are asked for.
/// Sound text has hardly any: 2 in 200,000 characters of Traditional sentences and headwords.
struct MisreadStart: Sendable {
  /// What the first two bytes of a character of UTF-8 become.
  let characters: [UInt32]
  private let bits: ScalarBits

  init() {
    var characters: [UInt32] = []
    let bytes = (UInt8(0xE2)...0xE9).flatMap { lead in (UInt8(0x80)...0xBF).flatMap { [lead, $0] } }
    try? Converter("gb18030").decode(bytes) { piece in
      if case .scalar(let scalar, byteCount: 2) = piece, scalar.value < 0x10000 { characters.append(scalar.value) }
    }
    self.characters = characters
    bits = characters.reduce(into: ScalarBits()) { $0.insert($1) }
  }

  /// Whether the character, which stands at `index`, and the two after it are such a place.
  @inline(__always)
  func isMisread(_ scalar: UInt32, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    bits.contains(scalar) && index + 9 <= bytes.count && isContinued(bytes, index + 3)
  }

  private func isContinued(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard let second = code(bytes, index), let third = code(bytes, index + 3) else { return false }
    return Self.isTrail(second >> 8) && (0xE2...0xEF).contains(second & 0xFF)
      && Self.isTrail(third >> 8) && Self.isTrail(third & 0xFF)
  }

  private static func isTrail(_ byte: CodePage.Code) -> Bool { (0x80...0xBF).contains(byte) }

  private func code(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> CodePage.Code? {
    guard (0xE2..<0xF0).contains(bytes[index]) else { return nil }
    return CodePages.gbk.code(
      for: UInt32(bytes[index] & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F))
  }
}
