/// Finds names without a surname that are made of known parts: 次仁|卓玛, 孟和|巴图, 阿卜杜|热合曼.
struct PartedNameFinder {
  let text: ReadingText
  let tokens: TokenList

  /// Parts and characters of the longest name.
  private static let mostParts = 4
  private static let mostCharacters = 8

  /// The name of two or more parts that starts with a token, or of one part where a person can stand.
  func candidate(at index: Int) -> NameCandidate? {
    guard isPart(index), index == 0 || !isPart(index - 1) else { return nil }
    var end = index + 1
    let start = Int(tokens[index].start)
    while end < tokens.count, end - index < Self.mostParts, isPart(end),
      Int(tokens[end].end) - start <= Self.mostCharacters
    {
      end += 1
    }
    guard end - index > 1 || isEdge(before: index) && actsNext(end) else { return nil }
    return NameCandidate(range: start..<Int(tokens[end - 1].end), form: .transliterated, score: end - index > 1 ? 3 : 1)
  }

  private func isPart(_ index: Int) -> Bool { tokens[index].isAny(.namePart) }

  /// 村民次仁, 打工的次仁, ，次仁: a name may begin here.
  private func isEdge(before index: Int) -> Bool {
    guard index > 0 else { return true }
    let left = tokens[index - 1]
    return left.kind == .mark || left.kind == .lineBreak || left.isAny([.conjunction, .preposition, .adverb, .cue])
      || left.count > 1 && left.isAny([.title, .role, .kinship]) || text[Int(left.start)] == 0x7684
  }

  private func actsNext(_ index: Int) -> Bool {
    guard index < tokens.count else { return true }
    return tokens[index].kind == .mark || tokens[index].kind == .lineBreak
      || tokens[index].isAny([.cue, .function, .verb, .action])
  }
}
