import HanText

/// Text made safe for HTML, in content and in quoted attributes.
enum HTMLText {
  /// Escapes what HTML reads as markup; control characters that no page may hold become U+FFFD.
  /// - Complexity: O(text).
  static func escaped(_ text: String) -> String { text.replacingScalars(replacement) }

  private static func replacement(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    case "'": "&#39;"
    case "\t", "\n": nil
    case "\r": "\n"
    default: isForbidden(scalar.value) ? "\u{FFFD}" : nil
    }
  }

  /// Controls and noncharacters (HTML Living Standard §13.2.3.5).
  private static func isForbidden(_ value: UInt32) -> Bool {
    value < 0x20 || (0x7F..<0xA0).contains(value) || (0xFDD0...0xFDEF).contains(value) || value & 0xFFFE == 0xFFFE
  }
}
