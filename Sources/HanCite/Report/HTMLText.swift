/// Text made safe for HTML, in content and in quoted attributes.
enum HTMLText {
  /// Escapes what HTML reads as markup; control characters that no page may hold become U+FFFD.
  /// - Complexity: O(text).
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      case "\t", "\n": result.append(scalar)
      case "\r": result.append("\n")
      default: result.append(isForbidden(scalar.value) ? "\u{FFFD}" : scalar)
      }
    }
    return String(result)
  }

  /// Controls and noncharacters (HTML Living Standard §13.2.3.5).
  private static func isForbidden(_ value: UInt32) -> Bool {
    value < 0x20 || (0x7F..<0xA0).contains(value) || (0xFDD0...0xFDEF).contains(value) || value & 0xFFFE == 0xFFFE
  }
}
