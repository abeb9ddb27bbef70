import Foundation
import HanText

/// NFKC and case folding of single characters, and what marks mean for comparison.
enum CompatibilityFolding {
  /// The folded form of the characters that Chinese text is made of, all of which fold to one; `nil` for others.
  ///
  /// Chinese characters and the marks beside them are their own NFKC form; full-width ASCII is moved by 0xFEE0.
  static func single(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x41...0x5A: Unicode.Scalar(scalar.value + 0x20)
    case 0...0x7F, 0xB7, 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x3001...0x3003, 0x3008...0x3011,
      0x4E00...0x9FFF:
      scalar
    case 0xFF21...0xFF3A: Unicode.Scalar(scalar.value - 0xFEE0 + 0x20)
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)
    default: nil
    }
  }

  /// The folded form of one scalar; nothing for what is ignorable.
  static func folded(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if let single = single(scalar) { return [single] }
    if scalar.properties.isDefaultIgnorableCodePoint { return [] }
    return Array(String(scalar).precomposedStringWithCompatibilityMapping.lowercased().unicodeScalars)
  }

  /// Whether the character stands for one that cannot be read: U+FFFD, private use, the boxes of missing glyphs.
  static func isGap(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xFFFD, 0x25A0, 0x25A1, 0x25AF, 0x2BD0, 0xE000...0xF8FF, 0xF0000...0x10FFFF: true
    default: false
    }
  }

  /// Marks inside a clause or a name.
  static func isInnerMark(_ scalar: Unicode.Scalar) -> Bool {
    "·•‧・、-–_'’“”\"「」『』‘《》〈〉()/".unicodeScalars.contains(scalar)
  }

  /// Characters that scripts and regions use for the same word although none is the other's simplification.
  static let variants: [Unicode.Scalar: Unicode.Scalar] = ["谘": "咨", "惟": "唯", "帐": "账", "姊": "姐"]

  /// Notes that words were left out, besides points.
  static let elisionNotes: [[Unicode.Scalar]] =
    ["（略）", "(略)", "[略]", "［略］", "【略】", "（中略）", "(中略)", "[中略]", "［中略］", "［…］"].map { Array($0.unicodeScalars) }

  /// What such notes begin with.
  static let noteOpeners = Set(elisionNotes.compactMap(\.first))
}
