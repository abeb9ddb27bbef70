import HanText

/// Weighs a stretch of two to four characters as a person's name.
///
/// A logistic model: `scripts/train-weights` fits its weights on the names of our own open articles and writes
/// `Corpus/lexicons/name-weights.tsv`. A class, so that a look at its tables costs no copy of them.
final class NameEvidence {
  let text: ReadingText
  let tokens: TokenList
  private let lexicon = QuoteLexicon.shared
  private let words = QuoteLexicon.shared.words
  private let bases = NameFeature.bases
  private let weights = NameEvidence.weights
  private static let weights = FeatureTable(Lexicon.nameWeights.weights(of: NameFeature.self))

  init(_ text: ReadingText, _ tokens: TokenList) {
    self.text = text
    self.tokens = tokens
  }

  /// The log-odds of a name. `surname`: characters of the surname, 0 if none is known.
  func score(_ range: Range<Int>, surname: Int) -> Double {
    var sum: Float = 0
    visit(range, surname) { kind, value in sum += weights[Int(kind.index(value, bases))] }
    return Double(sum)
  }

  /// The numbers of the features that the score adds up.
  func features(_ range: Range<Int>, surname: Int) -> [Int32] {
    var features: [Int32] = []
    visit(range, surname) { kind, value in features.append(kind.index(value)) }
    return features
  }

  @inline(__always)
  private func visit(_ range: Range<Int>, _ surname: Int, _ add: (NameFeature, Int) -> Void) {
    let given = (range.lowerBound + surname)..<range.upperBound
    add(.bias, 0)
    let shape = surnameClass(range.lowerBound, surname) * 4 + min(3, given.count - 1)
    let level = given.reduce(0) { $0 + self.level($1) } * 2 / given.count + 7
    let left = NameNeighbour(before: tokens.index(at: range.lowerBound), tokens, text).rawValue
    let next = wordBehind(range)
    let right = NameNeighbour(next, at: range.upperBound, text).rawValue
    add(.shape, shape)
    add(.left, left)
    add(.right, right)
    add(.both, left * NameNeighbour.allCases.count + right)
    add(.leftShape, left * 16 + shape)
    add(.leftLevel, left * 14 + min(13, level))
    add(.level, level)
    add(.firstLevel, self.level(given.lowerBound) + 5)
    if given.count > 1 { add(.lastLevel, self.level(given.upperBound - 1) + 5) }
    addWords(range, given, add)
    addFlags(given, next, add)
  }

  /// The word that starts right behind a stretch.
  @inline(__always)
  private func wordBehind(_ range: Range<Int>) -> (length: Int, classes: WordClass)? {
    range.upperBound < text.count
      ? words.longestMatch(in: text.scalars, at: range.upperBound, limit: text.count) : nil
  }

  /// 0 none, 1 rare, 2 common, 3 two characters.
  private func surnameClass(_ start: Int, _ surname: Int) -> Int {
    guard surname == 1 else { return surname == 0 ? 0 : 3 }
    return words.classes(of: text[start]).contains(.commonSurname) ? 2 : 1
  }

  private func level(_ position: Int) -> Int { max(-5, min(4, lexicon.nameLevel(of: text[position]))) }

  @inline(__always)
  private func addWords(_ range: Range<Int>, _ given: Range<Int>, _ add: (NameFeature, Int) -> Void) {
    let start = range.lowerBound == given.lowerBound ? given.lowerBound + 1 : given.lowerBound
    let inner = word(at: start)
    if start < range.upperBound { add(.inner, inner.kind * 2 + (start + inner.length > given.upperBound ? 1 : 0)) }
    if start < range.upperBound - 1 { add(.across, word(at: given.upperBound - 1).kind) }
    let token = tokens[tokens.index(at: range.lowerBound)]
    let opening = token.count == 1 ? 0 : token.count == range.count ? 1 : token.count < range.count ? 2 : 3
    add(.opening, opening * 2 + (token.isAny(.common) ? 1 : 0))
    if token.isAny([.preposition, .conjunction, .adverb, .determiner, .pronoun, .verb, .action]) {
      add(.function, token.count > 1 ? 1 : 0)
    }
  }

  /// The word of two or more characters at a position: 0 none, 1 plain, 2 one of a sentence's skeleton.
  private func word(at position: Int) -> (kind: Int, length: Int) {
    guard position < text.count,
      let word = words.longestMatch(in: text.scalars, at: position, limit: text.count), word.length > 1
    else { return (0, 1) }
    return (word.classes.isDisjoint(with: Self.skeleton) ? 1 : 2, word.length)
  }

  private static let skeleton: WordClass = [
    .cue, .function, .title, .role, .respect, .pronoun, .organisation, .determiner, .documentNoun,
  ]

  @inline(__always)
  private func addFlags(
    _ given: Range<Int>, _ next: (length: Int, classes: WordClass)?, _ add: (NameFeature, Int) -> Void
  ) {
    let last = text[given.upperBound - 1]
    if Self.unlikely.contains(text[given.lowerBound]) { add(.flags, 0) }
    if given.count > 1, Self.unlikely.contains(last) { add(.flags, 1) }
    if Self.placeEndings.contains(last) { add(.flags, 2) }
    if given.count > 1, Self.doubtfulLast.contains(last) { add(.flags, 3) }
    if given.count > 1, isAdverb(at: given.upperBound - 1) { add(.flags, 4) }
    if let next, next.length > 1, next.classes.contains(.organisation) { add(.flags, 5) }
  }

  /// Characters that hardly ever stand in a given name.
  private static let unlikely = ScalarSet(
    "在和与及也就都而不其此该将给对向由于为因所个位次年月日时分元万千百几多少上下里前后内间最更再又还已曾正会能应须得要想去来到出入起做用看听问答讲谈指表透介批提回反强补坦续直笑怒痛且但或则却只仅均皆有无者吃买卖写读等每各")
  /// Likelier the first character of the next word than the third of a name.
  private static let doubtfulLast = ScalarSet("先代女老师生问答表在对向从等便即也又则将就与其同等再追反透提坦强补回介认及")
  /// What names of places and bodies end in.
  private static let placeEndings = ScalarSet("市区县镇乡村省州街路局院校国港湾岛寺庙厂店馆站台社会部署厅所窑桥塔楼苑")
  private static let adverbs = ScalarSet("曾遂亦仍竟则却也均皆都已再又更便即将才就还并且")

  /// 鄺逸曾撰文: an adverb or the like, and what it stands before follows.
  private func isAdverb(at position: Int) -> Bool {
    guard Self.adverbs.contains(text[position]), position + 1 < text.count,
      let next = words.longestMatch(in: text.scalars, at: position + 1, limit: text.count)
    else { return false }
    return !next.classes.isDisjoint(with: [.cue, .verb, .action, .function, .pronoun])
  }
}
