import HanText

/// A filter over pairs of neighbouring characters: says no if no word with this pair changes a character's form.
///
/// A bit for every hash; a yes may be wrong (some 2 pairs in 100), a no never is.
struct CharacterPairs {
  static let byteCount = 1 << 17
  private let bytes: UnsafePointer<UInt8>

  /// - Returns: `nil` if the section is not such a filter.
  init?(_ section: TableSection) {
    guard section.section.elementVersion == ContextTable.version, section.bytes.count == Self.byteCount,
      let start = section.bytes.baseAddress
    else { return nil }
    bytes = start.assumingMemoryBound(to: UInt8.self)
  }

  /// Whether some word may change a form in this pair.
  @inline(__always)
  func contains(_ first: UInt16, _ second: UInt16) -> Bool {
    let bit = Self.bit(first, second)
    return bytes[bit >> 3] >> UInt8(bit & 7) & 1 != 0
  }

  /// The bit of a pair.
  @inline(__always)
  static func bit(_ first: UInt16, _ second: UInt16) -> Int {
    let hash = (UInt32(first) &* 0x9E37_79B1) ^ (UInt32(second) &* 0x85EB_CA6B)
    return Int((hash ^ hash >> 15) & UInt32(byteCount * 8 - 1))
  }
}
