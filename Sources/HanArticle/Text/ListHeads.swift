import HanText

/// What the words of the two lists that lines are searched for begin with: one look answers for both.
struct ListHeads: Sendable {
  /// For each hash the answers of ``WordHeads`` in bits 0, 2 and 4 for the phrases, in 1, 3 and 5 for the credits: whether it is
  /// one of the first two characters of a word, of a word that has no more, and of the first three characters.
  private let answers: [UInt8]

  private static let pair: UInt8 = 3

  init(phrases: WordHeads, credits: WordHeads) {
    var answers = [UInt8](repeating: 0, count: WordHeads.hashes)
    phrases.forEachAnswer { answers[$0] |= $1 }
    credits.forEachAnswer { answers[$0] |= $1 << 1 }
    self.answers = answers
  }

  /// Calls `body` with the answers.
  func withAnswers<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    answers.withUnsafeBufferPointer(body)
  }

  /// Which lists have words that may begin with these characters, as signs of a line; the third is asked for where the
  /// first two leave it open.
  @inline(__always)
  static func signs(
    _ answers: UnsafeBufferPointer<UInt8>, _ first: UInt16, _ second: UInt16, _ third: () -> UInt16
  ) -> LineShape.Signs {
    let hash = WordHeads.hash(first, second)
    var found = answers[WordHeads.place(hash)]
    guard found & pair != 0 else { return [] }
    let (left, right) = WordHeads.hashes(hash, third())
    found &= found >> 2 | (answers[WordHeads.place(left)] & answers[WordHeads.place(right)]) >> 4
    return LineShape.Signs(rawValue: UInt32(found & pair) * LineShape.Signs.phrase.rawValue)
  }
}
