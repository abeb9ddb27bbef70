import HanText
import ICUKit

/// How much a decoding looks like text that somebody wrote.
enum DecodingScore {
  /// From below 0 to 1: the mean weight of the characters outside ASCII, invalid sequences counting −2.
  /// - Complexity: O(bytes).
  static func score(of bytes: [UInt8], as charset: Charset) -> Double {
    var sum = WeightSum(isChinese: charset.isChinese)
    do { try Converter(charset.converterName).decode(bytes) { sum.add($0) } } catch { return -2 }
    return sum.mean
  }
}

/// Weights of the characters so far.
private struct WeightSum {
  /// Whether the charset is one for Chinese: kana then come of a wrong reading rather than of Japanese.
  private let isChinese: Bool
  private var total = 0.0
  private var count = 0
  private var last = LetterKind.none

  init(isChinese: Bool) { self.isChinese = isChinese }

  var mean: Double { count == 0 ? 0 : total / Double(count) }

  mutating func add(_ piece: Converter.Piece) {
    switch piece {
    case .invalid:
      (total, count, last) = (total - 2, count + 1, .none)
    case .scalar(let scalar, _):
      let kind = LetterKind(scalar)
      if scalar.value >= 0x80 {
        total += kind == .none ? weight(of: scalar) : kind.weight(of: scalar, after: last)
        count += 1
      } else if kind == .ascii, last == .cyrillic || last == .cyrillicCapital {
        total -= 0.5
      }
      last = kind
    }
  }

  /// What one character speaks for that is no letter of an alphabet. Text read in the wrong charset gives rare
  /// characters, half-width katakana and private-use ones; text read in the right one is mostly common characters and
  /// full-width marks.
  private func weight(of scalar: Unicode.Scalar) -> Double {
    switch scalar.value {
    case 0x3001...0x3003, 0x3008...0x3011, 0xFF01, 0xFF08, 0xFF09, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF1F, 0x2018...0x201D,
      0x2014, 0x2026, 0x3000, 0x00B7:
      1
    case 0x3041...0x3096, 0x30A1...0x30FC: isChinese ? 0.3 : 0.9
    case 0xAC00...0xD7A3: CommonCharacters.shared.contains(scalar) ? 1 : 0.35
    case 0x2013, 0x2019, 0x201E, 0x00A0, 0x00AB, 0x00BB: 0.3
    case 0x00A1...0x00BF: -0.2
    case 0xE000...0xF8FF, 0xFF61...0xFF9F, 0x0080...0x009F: -1
    case 0xFFFD: -2
    default: scalar.isHan && CommonCharacters.shared.contains(scalar) ? 1 : 0
    }
  }
}

/// Letters of the alphabets that single-byte charsets are for.
private enum LetterKind {
  case none, ascii, asciiCapital, latin, latinCapital, cyrillic, cyrillicCapital

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x41...0x5A: self = .asciiCapital
    case 0x61...0x7A: self = .ascii
    case 0xC0...0xD6, 0xD8...0xDE: self = .latinCapital
    case 0xDF...0xF6, 0xF8...0xFF: self = .latin
    case 0x100...0x17F: self = scalar.properties.isUppercase ? .latinCapital : .latin
    case 0x410...0x42F, 0x401: self = .cyrillicCapital
    case 0x430...0x44F, 0x451: self = .cyrillic
    default: self = .none
    }
  }

  /// A letter fits behind letters of its own alphabet, a capital behind no small letter. Letters that fit weigh less than
  /// common Chinese characters: a wrong reading of Chinese makes chains of them, too.
  func weight(of scalar: Unicode.Scalar, after last: LetterKind) -> Double {
    switch (self, last) {
    case (.cyrillic, .cyrillic), (.cyrillic, .cyrillicCapital): 0.6
    case (.cyrillicCapital, .cyrillicCapital), (.cyrillicCapital, .none), (.cyrillic, .none): 0.4
    case (.cyrillic, _), (.cyrillicCapital, _): -0.5
    case (.latin, .ascii), (.latin, .asciiCapital): Self.usualLetters.contains(scalar) ? 0.6 : 0.35
    case (.latin, .latin), (.latin, .latinCapital), (.latin, .none): Self.usualLetters.contains(scalar) ? 0.3 : 0.1
    case (.latinCapital, .none), (.latinCapital, .asciiCapital): Self.usualLetters.contains(scalar) ? 0.3 : 0.1
    default: -0.5
    }
  }

  /// Those beyond ASCII that western and central European languages write most, by knowledge of their spelling. Letters
  /// that one charset has where the other has a frequent letter are left out (ø and ř, æ and ć, ì and ě, õ and ő).
  private static let usualLetters = Set("éèàêçüöäßñóíáúãâôîåÉÖÜÄÅÇčšžřěůýłąęśżźćńőűăČŠŽŘŁŚŻ".unicodeScalars)
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
