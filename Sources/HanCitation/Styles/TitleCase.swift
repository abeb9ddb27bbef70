/// English title case (MLA 9 §2.90, CMOS 18 §8.160): the first and last words and all others but articles, short
/// prepositions and conjunctions begin with a capital; words that already have a capital stay as they are.
package enum TitleCase {
  /// The text in title case; other languages and runs of fixed case stay untouched.
  package static func apply(to text: StyledText, language: WorkLanguage) -> StyledText {
    guard language == .english else { return text }
    var words = Words(text)
    words.capitalize()
    return words.text
  }

  /// Words that stay small inside a title: those of the CSL 1.0.2 specification ("Title Case Conversion") and `v.`,
  /// `vs.`, `about`, `o’clock` and name particles. Whether a longer word (`before`, `under`) is a preposition cannot be
  /// told without parsing the title, so it gets its capital.
  static let smallWords: Set<String> = [
    "a", "about", "an", "and", "as", "at", "but", "by", "de", "down", "for", "from", "in", "into", "nor", "o’clock",
    "of", "on", "onto", "or", "over", "so", "the", "till", "to", "up", "v", "van", "via", "von", "vs", "with", "yet",
    "à",
  ]

  /// Abbreviations whose full stop does not end a sentence.
  static let abbreviations: Set<String> = [
    "dr", "jr", "mr", "mrs", "ms", "no", "prof", "pt", "sr", "st", "v", "vol", "vs",
  ]
}

/// A styled text taken apart into its scalars, so that words may cross runs.
private struct Words {
  private var scalars: [Unicode.Scalar] = []
  private var styles: [StyledText.Style] = []

  init(_ text: StyledText) {
    for run in text.runs {
      for scalar in run.text.unicodeScalars {
        scalars.append(scalar)
        styles.append(run.style)
      }
    }
  }

  var text: StyledText {
    var runs: [StyledText.Run] = []
    for (scalar, style) in zip(scalars, styles) {
      if let last = runs.indices.last, runs[last].style == style, !style.contains(.closingMark) {
        runs[last].text.unicodeScalars.append(scalar)
      } else {
        runs.append(StyledText.Run(text: String(scalar), style: style))
      }
    }
    return StyledText(runs: runs)
  }

  mutating func capitalize() {
    let words = ranges()
    for (index, word) in words.enumerated() {
      let isForced = index == 0 || index == words.count - 1 || startsSentence(word.lowerBound) || startsCompound(word)
      if isForced || !TitleCase.smallWords.contains(spelling(word)) { raise(word) }
    }
  }

  private func spelling(_ word: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[word])).lowercased() }

  /// Whether the word is the first of several joined by hyphens.
  private func startsCompound(_ word: Range<Int>) -> Bool {
    word.upperBound < scalars.count && scalars[word.upperBound] == "-"
      && (word.lowerBound == 0 || scalars[word.lowerBound - 1] != "-")
  }

  /// Whole words: letters, digits, apostrophes; a hyphen ends a word.
  private func ranges() -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start: Int?
    for index in scalars.indices {
      if isWordPart(index) {
        start = start ?? index
      } else if let begun = start {
        result.append(begun..<index)
        start = nil
      }
    }
    if let start { result.append(start..<scalars.count) }
    return result
  }

  private func isWordPart(_ index: Int) -> Bool {
    let scalar = scalars[index]
    if scalar.properties.isAlphabetic || scalar.properties.numericType != nil { return true }
    guard scalar == "’" || scalar == "'" || scalar == ".", index > 0, index + 1 < scalars.count else { return false }
    return !styles[index].contains(.closingMark) && scalars[index - 1].properties.isAlphabetic
      && scalars[index + 1].properties.isAlphabetic
  }

  /// Whether a word at `index` follows a colon, or a full stop, question or exclamation mark that ends a sentence.
  private func startsSentence(_ index: Int) -> Bool {
    var before = index
    while before > 0, scalars[before - 1] == " " || styles[before - 1].contains(.openingMark) { before -= 1 }
    guard before > 0, before < index, scalars[before..<index].contains(" ") else { return false }
    switch scalars[before - 1] {
    case ":", "?", "!": return true
    case ".": return !endsAbbreviation(before - 1)
    default: return false
    }
  }

  /// Whether the full stop at `index` belongs to an initial (`U.S.`) or an abbreviation (`Dr.`).
  private func endsAbbreviation(_ index: Int) -> Bool {
    let start = scalars[..<index].lastIndex { !$0.properties.isAlphabetic }.map { $0 + 1 } ?? 0
    return index - start == 1 || TitleCase.abbreviations.contains(spelling(start..<index))
  }

  private mutating func raise(_ word: Range<Int>) {
    let first = word.lowerBound
    guard !styles[first].contains(.fixedCase), !scalars[word].contains(where: \.properties.isUppercase) else { return }
    let raised = scalars[first].properties.titlecaseMapping.unicodeScalars
    if raised.count == 1, let only = raised.first { scalars[first] = only }
  }
}
