import ICUKit
import Synchronization

/// Syllables of Hanyu Pinyin, and which of them a character is read as.
enum PinyinSyllable {
  /// Whether letters without tone marks are spelled like a syllable: an initial and a final, each from its list.
  /// - Complexity: O(letters).
  static func isSpelled(_ letters: [UInt32]) -> Bool {
    guard letters.count <= longest else { return false }
    let text = String(scalars: letters)
    return finals.contains(text)
      || initials.contains { text.hasPrefix($0) && finals.contains(String(text.dropFirst($0.count))) }
  }

  /// The reading that ICU gives a character; empty if it has none. Opening ICU's rules costs some 10 ms, so they are
  /// opened once and every answer is kept.
  static func reading(of character: UInt32) -> String {
    readings.withLock { readings in
      if let known = readings.known[character] { return known }
      if readings.rules == nil { readings.rules = try? Transliterator(id: "Han-Latin") }
      let reading = (try? readings.rules?.transliterate(String(scalars: [character]))) ?? ""
      readings.known[character] = reading
      return reading
    }
  }

  /// `shuāng`, `zhuàng`.
  private static let longest = 6

  private struct Readings {
    var rules: Transliterator?
    var known: [UInt32: String] = [:]
  }

  private static let readings = Mutex(Readings())

  private static let initials = [
    "zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r", "z", "c", "s", "y",
    "w",
  ]

  private static let finals: Set<String> = [
    "a", "o", "e", "ai", "ei", "ao", "ou", "an", "en", "ang", "eng", "er", "ong", "i", "ia", "ie", "iao", "iu", "ian",
    "in", "iang", "ing", "iong", "u", "ua", "uo", "uai", "ui", "uan", "un", "uang", "ü", "üe", "ue", "v", "ve",
  ]
}
