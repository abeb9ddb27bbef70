extension ReadingText {
  /// Whether a word stands at a position.
  func starts(with word: [UInt32], at position: Int) -> Bool {
    word.indices.allSatisfy { self[position + $0] == word[$0] }
  }

  /// The longest of some words that stands at a position.
  func longest(of words: [[UInt32]], at position: Int) -> [UInt32]? {
    var longest: [UInt32]?
    for word in words where word.count > longest?.count ?? 0 && starts(with: word, at: position) { longest = word }
    return longest
  }

  /// What papers and stations do; the source of the words is then another.
  static let reports = words("报道 报导")

  /// The scalars of words that are separated by blanks.
  static func words(_ list: String) -> [[UInt32]] {
    list.split(separator: " ").map { $0.unicodeScalars.map(\.value) }
  }
}
