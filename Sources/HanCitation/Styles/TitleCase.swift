/// English title case (MLA 9 §2.90, CMOS 18 §8.160): the first and last words and all others but articles, short
/// prepositions, and conjunctions begin with a capital; words that already have one, and words with marked letters
/// inside, stay as they are.
package enum TitleCase {
  /// The text in title case; other languages and runs of fixed case stay untouched.
  package static func apply(to text: StyledText, language: WorkLanguage) -> StyledText {
    guard language == .english else { return text }
    var words = Words(text)
    words.capitalize()
    return words.text
  }

  /// Words that stay small inside a title.
  static let smallWords: Set<String> = [
    "a", "an", "and", "as", "at", "but", "by", "down", "for", "from", "in", "into", "nor", "of", "on", "onto", "or",
    "over", "so", "the", "till", "to", "up", "via", "with", "yet", "about", "against", "between", "under", "through",
    "upon", "v", "vs", "v.", "vs.", "et", "al", "von", "van", "de", "der", "la", "le", "l", "d", "above", "across",
    "after", "along", "among", "around", "before", "behind", "below", "beneath", "beside", "beyond", "during", "inside",
    "outside", "until", "without", "within", "near", "off", "per", "since", "than", "that",
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
      let isFirst = index == 0 || startsSentence(word.lowerBound)
      let isLast = index == words.count - 1
      let spelling = String(String.UnicodeScalarView(scalars[word]))
      guard isFirst || isLast || !TitleCase.smallWords.contains(spelling.lowercased()) else { continue }
      raise(word)
    }
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

  /// Whether a word at `index` follows a colon, a full stop or another end of a sentence, or a long dash.
  private func startsSentence(_ index: Int) -> Bool {
    var before = index
    while before > 0, scalars[before - 1] == " " || styles[before - 1].contains(.openingMark) { before -= 1 }
    guard before > 0, before < index else { return false }
    return ":?!.;—".unicodeScalars.contains(scalars[before - 1])
  }

  private mutating func raise(_ word: Range<Int>) {
    let first = word.lowerBound
    guard !styles[first].contains(.fixedCase), !scalars[word].contains(where: \.properties.isUppercase) else { return }
    let raised = scalars[first].properties.titlecaseMapping.unicodeScalars
    if raised.count == 1, let only = raised.first { scalars[first] = only }
  }
}
