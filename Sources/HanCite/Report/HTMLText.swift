import HanText

/// Text made safe for HTML, in content and in quoted attributes.
enum HTMLText {
  /// Escapes what HTML reads as markup; control characters that no page may hold become U+FFFD.
  /// - Complexity: O(text); a text in which nothing is escaped comes back without a copy.
  static func escaped(_ text: String) -> String {
    var original = text
    let escaped = original.withUTF8 { utf8 -> [UInt8]? in
      var result: [UInt8] = []
      var copied = 0
      var index = 0
      while index < utf8.count {
        guard mayNeedEscape(utf8[index]), let (written, width) = escape(utf8, index) else {
          index += 1
          continue
        }
        if result.isEmpty { result.reserveCapacity(utf8.count + 64) }
        result.append(contentsOf: utf8[copied..<index])
        written.withUTF8Buffer { result.append(contentsOf: $0) }
        index += width
        copied = index
      }
      guard copied > 0 else { return nil }
      result.append(contentsOf: utf8[copied...])
      return result
    }
    return escaped.map { String(decoding: $0, as: UTF8.self) } ?? text
  }

  @inline(__always) private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    byte < 0x40 ? byte <= 0x27 || byte == 0x3C || byte == 0x3E : byte == 0x7F || byte == 0xC2 || byte >= 0xEF
  }

  /// What is written for the character at `index`, and how many bytes that has; `nil` if it stays.
  private static func escape(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int) -> (text: StaticString, width: Int)? {
    switch utf8[index] {
    case UInt8(ascii: "&"): ("&amp;", 1)
    case UInt8(ascii: "<"): ("&lt;", 1)
    case UInt8(ascii: ">"): ("&gt;", 1)
    case UInt8(ascii: "\""): ("&quot;", 1)
    case UInt8(ascii: "'"): ("&#39;", 1)
    case 0x09, 0x0A: nil
    case 0x0D: ("\n", 1)
    case 0..<0x20, 0x7F: ("\u{FFFD}", 1)
    case 0xC2: utf8[index + 1] < 0xA0 ? ("\u{FFFD}", 2) : nil
    case 0xEF: isNoncharacter(utf8[index + 1], utf8[index + 2]) ? ("\u{FFFD}", 3) : nil
    case 0xF0...:
      utf8[index + 1] & 0x0F == 0x0F && utf8[index + 2] == 0xBF && utf8[index + 3] >= 0xBE ? ("\u{FFFD}", 4) : nil
    default: nil
    }
  }

  /// U+FDD0…U+FDEF, U+FFFE and U+FFFF after their lead byte (HTML Living Standard §13.2.3.5: no page may hold them, nor
  /// the last two of any other plane, nor controls).
  private static func isNoncharacter(_ second: UInt8, _ third: UInt8) -> Bool {
    second == 0xB7 ? (0x90...0xAF).contains(third) : second == 0xBF && third >= 0xBE
  }
}
