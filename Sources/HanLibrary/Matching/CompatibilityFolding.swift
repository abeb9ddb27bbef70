import Foundation
import HanText

/// NFKC and case folding of single characters, and what marks mean for comparison.
enum CompatibilityFolding {
  /// The folded form of one scalar; nothing for what is ignorable.
  static func folded(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if scalar.isASCII { return [scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar] }
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
}
