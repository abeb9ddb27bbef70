import HanText

/// The characters that a regional standard writes in place of OpenCC's own (裏 → 裡 in Taiwan, 衛 → 衞 in Hong Kong).
///
/// Sections `context/variants/TAG` of the table image, from OpenCC's TWVariants and HKVariants: pairs of UInt16,
/// little-endian.
struct RegionalStandard: Sendable {
  private let table: [UInt16]

  /// The standard of a target; without tables, and for targets without a standard of their own, nothing changes.
  /// - Parameter withPreferences: also what `regional-characters.tsv` says.
  init(_ image: TableImage, _ target: ScriptTarget, withPreferences: Bool = false) {
    var table = [UInt16](repeating: 0, count: 0x10000)
    for unit in table.indices { table[unit] = UInt16(truncatingIfNeeded: unit) }
    for (from, to) in Self.pairs(image, target) { table[Int(from)] = to }
    if withPreferences, let column = Self.columns.firstIndex(of: target) {
      for row in Lexicon.regionalCharacters.rows {
        guard let from = row.key.utf16.first, let to = row.fields[column].utf16.first else { continue }
        table[Int(from)] = table[Int(to)]
      }
    }
    self.table = table
  }

  /// What the standard writes for a character.
  @inline(__always)
  subscript(unit: UInt16) -> UInt16 { table[Int(unit)] }

  /// The columns of `regional-characters.tsv` after its key.
  private static let columns: [ScriptTarget] = [.traditional, .taiwan, .hongKong]

  private static func pairs(_ image: TableImage, _ target: ScriptTarget) -> [(UInt16, UInt16)] {
    guard let bytes = image.section(sectionName(target))?.bytes else { return [] }
    return stride(from: 0, to: bytes.count & ~3, by: 4).map {
      (
        bytes.loadUnaligned(fromByteOffset: $0, as: UInt16.self),
        bytes.loadUnaligned(fromByteOffset: $0 + 2, as: UInt16.self)
      )
    }
  }

  /// The name of a standard's section.
  static func sectionName(_ target: ScriptTarget) -> String { "context/variants/\(target.rawValue)" }

  /// The section of one standard.
  static func section(_ characters: SourceDictionary) -> [UInt8] {
    characters.rows.filter { $0.key.count == 1 && $0.values.first?.count == 1 && $0.values[0] != $0.key }
      .flatMap { [$0.key[0], $0.values[0][0]] }
      .flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }
}
