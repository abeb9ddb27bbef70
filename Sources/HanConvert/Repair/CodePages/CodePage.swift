import ICUKit

/// A charset as the repair channels need it: single bytes and pairs to characters and back, as plain tables.
///
/// Several byte sequences may stand for one character, and charsets of one family disagree on a few; ``codes(for:)``
/// answers all of them, because what matters is which bytes a reader may have read.
struct CodePage: Sendable {
  /// One or two bytes: below 0x100 a single byte, otherwise lead × 256 + trail.
  typealias Code = UInt16

  let name: String
  /// 256 entries: the character of a byte by itself, or ``none``.
  private let singles: [UInt16]
  /// 128 × 256 entries, 0 = unassigned; none if every character is one byte.
  private let pairs: [UInt16]
  private let reverse: ReverseTable

  /// Marks a byte that is not a character by itself.
  private static let none: UInt16 = 0xFFFF

  /// The character of a byte by itself; `nil` for a lead byte or an undefined one.
  func scalar(_ byte: UInt8) -> UInt32? {
    let scalar = singles[Int(byte)]
    return scalar == Self.none ? nil : UInt32(scalar)
  }

  /// The character of a pair, `nil` if it is unassigned.
  func scalar(_ lead: UInt8, _ trail: UInt8) -> UInt32? {
    guard lead >= 0x80, !isSingleByte else { return nil }
    let scalar = pairs[Int(lead & 0x7F) << 8 | Int(trail)]
    return scalar == 0 ? nil : UInt32(scalar)
  }

  /// The first code of a character, `nil` if it has none.
  func code(for scalar: UInt32) -> Code? {
    guard scalar < 0x10000 else { return nil }
    if scalar < 0x80, singles[Int(scalar)] == scalar { return Code(scalar) }
    let code = reverse[UInt16(scalar)]
    return code == 0 ? nil : code
  }

  /// A second code of a character that has two.
  func otherCode(for scalar: UInt32) -> Code? { scalar < 0x10000 ? reverse.other(UInt16(scalar)) : nil }

  /// Whether every character is one byte.
  let isSingleByte: Bool

  /// - Complexity: for a page with pairs some 30,000 steps, and ICU's time for the table (``ICUPairs``).
  init(_ definition: CodePageDefinition) {
    name = definition.name
    isSingleByte = !definition.hasPairs
    pairs = definition.hasPairs ? Self.pairs(of: definition) : []
    singles = Self.singles(of: definition, pairs)
    reverse = Self.reverse(of: definition, singles, pairs)
  }

  private static func reverse(
    of definition: CodePageDefinition, _ singles: [UInt16], _ pairs: [UInt16]
  ) -> ReverseTable {
    var reverse = ReverseTable()
    for (byte, scalar) in singles.enumerated() where byte >= 0x80 && scalar != none {
      reverse.enter(scalar, Code(byte))
    }
    reverse.enter(pairs: pairs, except: definition.onlyRead)
    for code in definition.onlyRead { reverse.enter(pairs[Int(code) - 0x8000], code) }
    for (code, scalar) in definition.alsoWritten { reverse.enter(scalar, code) }
    return reverse
  }

  private static func pairs(of definition: CodePageDefinition) -> [UInt16] {
    var pairs = ICUPairs.shared.table(of: definition.charset)
    for lead in UInt8(0x80)...0xFF {
      let row = Int(lead & 0x7F) << 8..<Int(lead & 0x7F) << 8 + 256
      if !definition.leads.contains(lead) {
        pairs.replaceSubrange(row, with: repeatElement(0, count: 256))
      } else if !definition.keepsPrivateUse {
        for index in row where (0xE000..<0xF900).contains(pairs[index]) { pairs[index] = 0 }
      }
    }
    for (code, scalar) in definition.overrides where code >= 0x8000 { pairs[Int(code) - 0x8000] = scalar }
    return pairs
  }

  private static func singles(of definition: CodePageDefinition, _ pairs: [UInt16]) -> [UInt16] {
    var singles = [UInt16](repeating: none, count: 256)
    for byte in 0..<0x80 { singles[byte] = UInt16(byte) }
    let alone = (UInt8(0x80)...0xFF).filter { !definition.hasPairs || !definition.leads.contains($0) }
    let decoded = Self.decoded(alone, by: definition.charset)
    for byte in alone {
      singles[Int(byte)] = decoded[Int(byte)]
      let isControl = (0x80..<0xA0).contains(singles[Int(byte)])
      if isControl && definition.undefined == .illegal { singles[Int(byte)] = none }
      if singles[Int(byte)] == none && definition.undefined == .control { singles[Int(byte)] = UInt16(byte) }
    }
    for (code, scalar) in definition.overrides where code < 0x100 { singles[Int(code)] = scalar }
    return singles
  }

  /// What ICU makes of each of some bytes by itself, 256 entries: a line feed behind it ends what would go on.
  private static func decoded(_ bytes: [UInt8], by charset: String) -> [UInt16] {
    var singles = [UInt16](repeating: none, count: 256)
    var place = 0
    try? Converter(charset).decode(bytes.flatMap { [$0, 0x0A] }) { piece in
      switch piece {
      case .scalar(let scalar, let width):
        let isSingle = width == 1 && place & 1 == 0 && scalar.value < 0x10000 && scalar.value != 0xFFFD
        if isSingle { singles[Int(bytes[place >> 1])] = UInt16(scalar.value) }
        place += width
      case .invalid(let width): place += width
      }
    }
    return singles
  }
}
