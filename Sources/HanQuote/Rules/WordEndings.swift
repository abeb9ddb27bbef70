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
  @inline(__always)
  func end(_ word: [UInt32]) -> Bool {
    guard let last = word.last, tails.mayHold(last) else { return false }
    return end(word, last)
  }

  private func end(_ word: [UInt32], _ last: UInt32) -> Bool {
    lasts.indices.contains { lasts[$0] == last && word.ends(with: words[$0]) }
  }

  /// Whether the key of a stretch of a text (``ReadingText/key(_:)``) ends in one of them; costs no memory.
  func end(_ stretch: Range<Int>, in text: ReadingText) -> Bool {
    guard let end = stretch.last(where: { !NameKey.isIgnored(text[$0]) }) else { return false }
    let last = NameKey.folded(text[end])
    return tails.mayHold(last)
      && lasts.indices.contains { lasts[$0] == last && ends(stretch.lowerBound..<(end + 1), in: words[$0], text) }
  }

  private func ends(_ stretch: Range<Int>, in word: [UInt32], _ text: ReadingText) -> Bool {
    var left = word.count
    for position in stretch.reversed() where left > 0 && !NameKey.isIgnored(text[position]) {
      left -= 1
      if word[left] != NameKey.folded(text[position]) { return false }
    }
    return left == 0
  }

  /// Whether one of them ends right before a position.
  @inline(__always)
  func end(before position: Int, in text: ReadingText) -> Bool {
    let last = text[position - 1]
    return tails.mayHold(last) && end(before: position, last, in: text)
  }

  private func end(before position: Int, _ last: UInt32, in text: ReadingText) -> Bool {
    lasts.indices.contains { lasts[$0] == last && text.starts(with: words[$0], at: position - words[$0].count) }
  }
}
