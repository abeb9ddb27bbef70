import HanText

/// A word list of a third party as text: lines of a key and values, read into UTF-16 units.
///
/// Words with characters beyond the basic plane are left out; ``SourceDictionary/astral`` keeps single ones.
struct SourceDictionary {
  typealias Units = [UInt16]

  private(set) var rows: [(key: Units, values: [Units])] = []
  /// Single characters that are, or become, something beyond the basic plane.
  private(set) var astral: [(key: UInt32, value: UInt32)] = []

  /// OpenCC's format: key, tab, values separated by spaces; lines that start with # are comments.
  static func openCC(_ bytes: [UInt8]) -> SourceDictionary {
    var result = SourceDictionary()
    for line in bytes.split(separator: 0x0A) where line.first != UInt8(ascii: "#") {
      let fields = line.split(separator: 0x09)
      guard fields.count == 2 else { continue }
      result.append(fields[0], fields[1].split(separator: 0x20))
    }
    return result
  }

  /// Lines of a word and a count, separated by `separator` (rime-essay: tab; jieba: space, with a third field).
  static func counted(_ bytes: [UInt8], separator: UInt8) -> [(word: Units, count: Double)] {
    bytes.split(separator: 0x0A).compactMap { line in
      let fields = line.split(separator: separator)
      guard fields.count >= 2, let word = units(fields[0]) else { return nil }
      return (word, Double(String(decoding: fields[1], as: UTF8.self)) ?? 0)
    }
  }

  private mutating func append(_ key: ArraySlice<UInt8>, _ values: [ArraySlice<UInt8>]) {
    let spellings = values.compactMap(Self.units)
    if let key = Self.units(key), key.count == 1 || spellings.count == values.count, !spellings.isEmpty {
      rows.append((key, spellings))
    } else if let key = Self.scalar(key), let value = values.first.flatMap(Self.scalar) {
      astral.append((key, value))
    }
  }

  private static func units(_ bytes: ArraySlice<UInt8>) -> Units? {
    var result: Units = []
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      guard scalar.value <= 0xFFFF else { return nil }
      result.append(UInt16(scalar.value))
    }
    return result
  }

  private static func scalar(_ bytes: ArraySlice<UInt8>) -> UInt32? {
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
    return scalars.count == 1 ? scalars.first?.value : nil
  }
}
