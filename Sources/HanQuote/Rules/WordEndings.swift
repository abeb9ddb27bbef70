/// A few words that others may end in, by their folded scalars; most words are told by their last scalar to end in none.
struct WordEndings: Sendable {
  private let words: [[UInt32]]
  /// The last scalar of each word.
  private let lasts: [UInt32]
  private let tails: ScalarSieve

  /// Words that are separated by blanks.
  init(_ list: String) {
    words = Array(ReadingText.words(list))
    lasts = words.map { $0.last ?? 0 }
    tails = ScalarSieve(lasts)
  }

  var isEmpty: Bool { words.isEmpty }

  /// Whether a word ends in one of them.
  func end(_ word: [UInt32]) -> Bool {
    guard let last = word.last, tails.mayHold(last) else { return false }
    return lasts.indices.contains { lasts[$0] == last && word.ends(with: words[$0]) }
  }

  /// Whether a word with a last scalar, which comparison does not ignore, may end in one of them.
  func mayEnd(with last: UInt32) -> Bool { tails.mayHold(last) && lasts.contains(last) }

  /// Whether one of them ends right before a position.
  func end(before position: Int, in text: ReadingText) -> Bool {
    let last = text[position - 1]
    return tails.mayHold(last)
      && lasts.indices.contains {
        lasts[$0] == last && text.starts(with: words[$0], at: position - words[$0].count)
      }
  }
}
