/// Finds names that no list of surnames knows: short stretches between a title or the start of a clause and what
/// follows a subject, made of characters that names are made of.
struct OpenNameFinder {
  let text: ReadingText
  let tokens: TokenList
  private let lexicon = QuoteLexicon.shared

  init(_ text: ReadingText, _ tokens: TokenList) {
    self.text = text
    self.tokens = tokens
  }

  /// Words that can neither be in a name nor be overlooked.
  private static let barrier: WordClass = [
    .speech, .sayOnly, .opinion, .document, .directive, .label, .naming, .gesture, .adverb, .preposition, .conjunction,
    .determiner, .time, .pronoun, .title, .role, .organisation, .shortOrganisation, .documentNoun, .collective, .verb,
    .platform, .kinship, .quoting, .action,
  ]

  private static let function: WordClass = [.adverb, .preposition, .conjunction, .determiner, .time, .verb, .quoting]
  /// 休庭前, 会场里: a time or place.
  private static let locatives = ScalarSet("前后时中内上下里间外天晚日夜")
  private static let numerals = ScalarSet("一二三四五六七八九十两百千万第每各")

  /// The candidates that start with a token: two to four characters.
  func candidates(at index: Int) -> [NameCandidate] {
    let left = leftScore(of: index)
    guard left > 0, tokens[index].kind == .word, isNamePart(tokens[index]), !tokens[index].isAny(Self.function),
      !Self.numerals.contains(text[Int(tokens[index].start)])
    else { return [] }
    let start = Int(tokens[index].start)
    var result: [NameCandidate] = []
    var position = start
    var levels = 0
    while position - start < 4, isNameScalar(position, from: start) {
      levels += lexicon.nameLevel(of: text[position])
      position += 1
      let length = position - start
      guard length > 1, levels >= 0 else { continue }
      guard !Self.locatives.contains(text[position - 1]) else { continue }
      let score = left + rightScore(at: position) + 0.3 * Double(levels) / Double(length) - (length == 4 ? 0.4 : 0)
      result.append(NameCandidate(range: start..<position, form: .open, score: score))
    }
    return result
  }

  private func isNamePart(_ token: Token) -> Bool {
    !token.isAny(Self.barrier) || token.count == 1 && !token.isAny([.cue, .pronoun])
  }

  private func isNameScalar(_ position: Int, from start: Int) -> Bool {
    let value = text[position]
    guard (0x4E00...0x9FFF).contains(value) || value >= 0x20000, lexicon.nameLevel(of: value) > -4 else { return false }
    let token = tokens[tokens.index(at: position)]
    if position == Int(token.start) { return isNamePart(token) && !(token.count > 1 && token.isAny(Self.barrier)) }
    return true
  }

  private func leftScore(of index: Int) -> Double {
    guard index > 0 else { return 0.5 }
    let left = tokens[index - 1]
    if left.isAny([.title, .role, .kinship]), left.count > 1 { return 2 }
    if left.kind == .mark || left.kind == .lineBreak || left.kind == .space { return 0.6 }
    if left.isAny([.conjunction, .time]) { return 0.4 }
    return 0
  }

  /// Unlike the finder that knows surnames, this one asks for something that follows a subject.
  private func rightScore(at end: Int) -> Double {
    let value = text[end]
    if value == 0x28 { return 1 }
    if value == 0x7684 { return 0.2 }
    if Punctuation.any.contains(value) { return 0.3 }
    if TokenList.isDigit(value) { return 0.5 }
    guard let word = lexicon.words.longestMatch(in: text.scalars, at: end, limit: text.count) else { return -0.6 }
    if !word.classes.isDisjoint(with: .cue) { return word.length > 1 ? 1.5 : 1 }
    if !word.classes.isDisjoint(with: [.adverb, .preposition, .verb, .action]) { return 0.8 }
    if !word.classes.isDisjoint(with: [.conjunction, .time]) { return 0.5 }
    return -0.6
  }
}
