import HanText
import ICUKit

/// How much a decoding looks like text that somebody wrote.
enum DecodingScore {
  /// From below 0 to 1: the mean weight of the characters outside ASCII, invalid sequences counting −2.
  /// - Complexity: O(bytes).
  static func score(of bytes: [UInt8], as charset: Charset) -> Double {
    var total = 0.0
    var count = 0
    do {
      try Converter(charset.converterName).decode(bytes) { piece in
        switch piece {
        case .invalid: (total, count) = (total - 2, count + 1)
        case .scalar(let scalar, _):
          guard scalar.value >= 0x80 else { return }
          (total, count) = (total + weight(of: scalar), count + 1)
        }
      }
    } catch { return -2 }
    return count == 0 ? 0 : total / Double(count)
  }

  /// What one character speaks for. Text read in the wrong charset gives rare characters, half-width katakana and
  /// private-use ones; text read in the right one is mostly common characters and full-width marks.
  private static func weight(of scalar: Unicode.Scalar) -> Double {
    switch scalar.value {
    case 0x3001...0x3003, 0x3008...0x3011, 0xFF01, 0xFF08, 0xFF09, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF1F, 0x2018...0x201D,
      0x2014, 0x2026, 0x3000, 0x00B7:
      1
    case 0x3041...0x3096, 0x30A1...0x30FC: 0.9
    case 0xAC00...0xD7A3: CommonCharacters.shared.contains(scalar) ? 1 : 0.1
    case 0x0410...0x044F: 0.45
    case 0x00C0...0x00FF: 0.3
    case 0x0100...0x017F: 0.2
    case 0xE000...0xF8FF, 0xFF61...0xFF9F, 0x0080...0x009F: -1
    case 0xFFFD: -2
    default:
      scalar.isHan && CommonCharacters.shared.contains(scalar) ? 1 : 0
    }
  }
}

/// The characters of `common-characters.tsv` as a bit for each code point of the basic plane.
private struct CommonCharacters: Sendable {
  static let shared = CommonCharacters()
  private var bits = [UInt64](repeating: 0, count: 1024)

  private init() {
    for row in Lexicon.commonCharacters.rows {
      guard let value = row.key.unicodeScalars.first?.value, value <= 0xFFFF else { continue }
      bits[Int(value >> 6)] |= 1 << UInt64(value & 63)
    }
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 0xFFFF && bits[Int(scalar.value >> 6)] >> UInt64(scalar.value & 63) & 1 == 1
  }
}

extension UTF8 {
  /// The bytes of one scalar.
  static func bytes(of scalar: Unicode.Scalar) -> [UInt8] { UTF8.encode(scalar).map { Array($0) } ?? [] }
}
