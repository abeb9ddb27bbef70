import HanText

/// Weighs a stretch of two to four characters as a person's name.
///
/// A logistic model: `scripts/train-weights` fits its weights on the names of our own open articles and writes
/// `Corpus/lexicons/name-weights.tsv`. A class, so that a look at its tables costs no copy of them.
final class NameEvidence {
  let text: ReadingText
  let tokens: TokenList
  private let characters = NameCharacterTable.shared
  private let words = QuoteLexicon.shared.words
  private let weights = NameEvidence.weights
  private let bounds = NameEvidence.bounds
  private static let weights = ModelWeights<NameFeature>(.nameWeights)
  private static let bounds = NameBounds(weights)

  init(_ text: ReadingText, _ tokens: TokenList) {
    self.text = text
    self.tokens = tokens
  }

  /// What the evidence for all names that start at one place has in common.
  struct Opening {
    let start: Int
    /// Characters of the surname, 0 if none is known.
    let surname: Int
    fileprivate let surnameClass: Int
    fileprivate let left: Int
    fileprivate let token: Token
  }

  /// - Parameter token: the number of the token at the start.
  func opening(at token: Int, surname: Int) -> Opening {
    let start = Int(tokens[token].start)
    return Opening(
      start: start, surname: surname, surnameClass: surnameClass(start, surname),
      left: NameNeighbour(before: token, tokens, text, characters).rawValue, token: tokens[token])
  }

  /// The log-odds of a name that ends before a position, where they may reach `least`; else what they cannot exceed.
  func score(_ opening: Opening, end: Int, least: Double) -> Double {
    var found = FeatureSum<NameFeature>(weights, keepsFeatures: false)
    addStretch(opening, end, &found)
    let bound = Double(found.score + bounds.most(left: opening.left))
    guard bound >= least else { return bound }
    addWords(opening, end, &found)
    return Double(found.score)
  }

  /// The numbers of the features that the score adds up.
  func features(_ opening: Opening, end: Int) -> [Int32] {
    var found = FeatureSum<NameFeature>(weights, keepsFeatures: true)
    addStretch(opening, end, &found)
    addWords(opening, end, &found)
    return found.features
  }

  /// What the stretch itself and the word before it say: a few looks at tables.
  @inline(__always)
  private func addStretch(_ opening: Opening, _ end: Int, _ found: inout FeatureSum<NameFeature>) {
    let given = (opening.start + opening.surname)..<end
    let (left, shape) = (opening.left, opening.surnameClass * 4 + min(3, given.count - 1))
    found.add(.bias)
    found.add(.shape, shape)
    found.add(.left, left)
    found.add(.leftShape, left * 16 + shape)
    addLevels(left, given, &found)
    addOpening(opening, end - opening.start, &found)
    addCharacters(given, &found)
  }

  @inline(__always)
  private func addLevels(_ left: Int, _ given: Range<Int>, _ found: inout FeatureSum<NameFeature>) {
    let (first, last) = (level(given.lowerBound), level(given.upperBound - 1))
    let mean = meanLevel(given, first, last) + 7
    found.add(.leftLevel, left * 14 + min(13, mean))
    found.add(.level, mean)
    found.add(.firstLevel, first + 5)
    if given.count > 1 { found.add(.lastLevel, last + 5) }
  }

  /// Twice the mean level of a given name, rounded towards 0.
  @inline(__always)
  private func meanLevel(_ given: Range<Int>, _ first: Int, _ last: Int) -> Int {
    if given.count == 1 { return first * 2 }
    if given.count == 2 { return first + last }
    let inner = (given.lowerBound + 1..<given.upperBound - 1).reduce(0) { $0 + level($1) }
    return (first + inner + last) * 2 / given.count
  }

  @inline(__always)
  private func addOpening(_ opening: Opening, _ length: Int, _ found: inout FeatureSum<NameFeature>) {
    let token = opening.token
    let extent = token.count == 1 ? 0 : token.count == length ? 1 : token.count < length ? 2 : 3
    found.add(.opening, extent * 2 + (token.isAny(.common) ? 1 : 0))
    if token.isAny([.preposition, .conjunction, .adverb, .determiner, .pronoun, .verb, .action]) {
      found.add(.function, token.count > 1 ? 1 : 0)
    }
  }

  @inline(__always)
  private func addCharacters(_ given: Range<Int>, _ found: inout FeatureSum<NameFeature>) {
    let last = characters[text[given.upperBound - 1]]
    if characters[text[given.lowerBound]].isAny(.unlikely) { found.add(.flags, 0) }
    if given.count > 1, last.isAny(.unlikely) { found.add(.flags, 1) }
    if last.isAny(.placeEnding) { found.add(.flags, 2) }
    if given.count > 1, last.isAny(.doubtfulLast) { found.add(.flags, 3) }
  }

  /// 0 none, 1 rare, 2 common, 3 two characters.
  private func surnameClass(_ start: Int, _ surname: Int) -> Int {
    guard surname == 1 else { return surname == 0 ? 0 : 3 }
    return words.classes(of: text[start]).contains(.commonSurname) ? 2 : 1
  }

  @inline(__always)
  private func level(_ position: Int) -> Int { max(-5, min(4, characters[text[position]].level)) }

  /// What the words in and behind the stretch say: they are looked up.
  @inline(__always)
  private func addWords(_ opening: Opening, _ end: Int, _ found: inout FeatureSum<NameFeature>) {
    let given = (opening.start + opening.surname)..<end
    let next = word(at: end)
    let right = NameNeighbour(next, at: end, text, characters).rawValue
    found.add(.right, right)
    found.add(.both, opening.left * NameNeighbour.count + right)
    if next.length > 1, next.classes.contains(.organisation) { found.add(.flags, 5) }
    addInner(opening, given, &found)
    guard given.count > 1, characters[text[end - 1]].isAny(.adverb), precedesPredicate(end - 1) else { return }
    found.add(.flags, 4)
  }

  @inline(__always)
  private func addInner(_ opening: Opening, _ given: Range<Int>, _ found: inout FeatureSum<NameFeature>) {
    let start = opening.surname == 0 ? given.lowerBound + 1 : given.lowerBound
    if start < given.upperBound {
      let inner = word(at: start)
      let crosses = start + inner.length > given.upperBound
      found.add(.inner, Self.kind(inner) * 2 + (crosses ? 1 : 0))
    }
    if start < given.upperBound - 1 { found.add(.across, Self.kind(word(at: given.upperBound - 1))) }
  }

  /// Of a word of two or more characters: 0 none, 1 plain, 2 one of a sentence's skeleton.
  private static func kind(_ word: LexiconWord) -> Int {
    word.length == 1 ? 0 : word.classes.isAny(skeleton) ? 2 : 1
  }

  @inline(__always)
  private func word(at position: Int) -> LexiconWord { tokens.word(at: position, in: text, words) }

  private static let skeleton: WordClass = [
    .cue, .function, .title, .role, .respect, .pronoun, .organisation, .determiner, .documentNoun,
  ]

  /// 鄺逸曾|撰文: what an adverb stands before follows.
  private func precedesPredicate(_ position: Int) -> Bool {
    word(at: position + 1).classes.isAny([.cue, .verb, .action, .function, .pronoun])
  }
}
