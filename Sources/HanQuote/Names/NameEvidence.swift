import HanText

/// Weighs a stretch of two to four characters as a person's name.
///
/// A logistic model: `scripts/train-weights` fits its weights on the names of our own open articles and writes
/// `Corpus/lexicons/name-weights.tsv`. A class, so that a look at its tables costs no copy of them.
final class NameEvidence {
  private let reader: NameReader
  private let words = QuoteLexicon.shared.words
  private let sums = NameEvidence.sums
  /// ``NameSums/most(left:)`` of each word on the left.
  private let mosts = NameEvidence.mosts
  /// ``NameSums/mostInside``.
  private let mostInside = NameEvidence.sums.mostInside
  private static let sums = NameSums(Lexicon.nameWeights.weights(of: NameFeature.self))
  private static let mosts = ConstantTable((0..<NameNeighbour.count).map { sums.most(left: $0) })

  /// No score below it need be exact.
  private let least: Double

  init(_ reader: NameReader, least: Double = -.infinity) {
    self.reader = reader
    self.least = least
  }

  /// What the evidence for all names that start at one place has in common.
  struct Opening {
    /// Where the name and the given name start; the same if no surname is known.
    let start: Int
    fileprivate let given: Int
    fileprivate let surnameClass: Int
    fileprivate let left: Int
    /// The level and the flags of the first character of the given name.
    fileprivate let level: Int
    fileprivate let flags: Int
    /// What the word is that the name opens with.
    fileprivate let word: Word

    fileprivate struct Word {
      let length: Int
      let isCommon: Int
      let function: Int
    }
  }

  /// The same for whoever asks for one token.
  func opening(at token: Int, surname: Int) -> Opening {
    opening(at: NameStart(at: token, reader), surname: surname)
  }

  /// - Parameter surname: characters of the surname, 0 if none is known.
  @inline(__always)
  func opening(at place: NameStart, surname: Int) -> Opening {
    let given = place.position &+ surname
    let first = surname == 0 ? place.first : surname == 1 ? reader.next(place) : reader.character(at: given)
    return Opening(
      start: place.position, given: given, surnameClass: Self.surnameClass(place.first, surname),
      left: left(of: place).rawValue, level: Self.level(first), flags: first.fromUnlikely & 1,
      word: Self.word(place.token))
  }

  private func left(of place: NameStart) -> NameNeighbour {
    NameNeighbour.before(place.left, last: reader[place.position - 1], reader.characters)
  }

  /// The log-odds of a name that ends before a position, where they may reach ``least``; else what they cannot exceed.
  /// - Parameter frame: what stands around the name adds to them.
  @inline(never)
  func score(_ opening: Opening, end: Int, frame: Double = 0) -> Double {
    var found = NameSum(sums)
    addStretch(opening, end, &found)
    let bound = Double(found.score + mosts[bounded: opening.left])
    return bound < least - frame ? bound + frame : score(opening, end, frame, stretch: found.score)
  }

  /// The same where what the stretch itself says is not enough to tell.
  @inline(never)
  private func score(_ opening: Opening, _ end: Int, _ frame: Double, stretch: Float) -> Double {
    var found = NameSum(sums, from: stretch)
    addRight(opening, end, &found)
    let bound = Double(found.score + mostInside)
    if bound < least - frame { return bound + frame }
    addInside(opening, end, &found)
    return Double(found.score) + frame
  }

  /// The numbers of the features that the score adds up.
  func features(_ opening: Opening, end: Int) -> [Int32] {
    var found = NameFeatureList()
    addStretch(opening, end, &found)
    addRight(opening, end, &found)
    addInside(opening, end, &found)
    return found.features
  }

  /// What the stretch itself and the word before it say: a few looks at tables.
  @inline(__always)
  private func addStretch(_ opening: Opening, _ end: Int, _ found: inout some NameSink) {
    let length = end &- opening.given
    let last = reader.last(before: end)
    let lastLevel = Self.level(last)
    found.add(.shape(opening.surnameClass &* 4 &+ min(3, length &- 1), left: opening.left))
    found.add(.level(meanLevel(opening, length, lastLevel) &+ 7, left: opening.left))
    found.add(.ends(first: opening.level, last: length > 1 ? lastLevel : 5))
    found.add(.opening(Self.extent(opening.word, end &- opening.start), function: opening.word.function))
    found.add(.characters(opening.flags | Self.flags(last, isLong: length > 1)))
  }

  /// Twice the mean level of a given name, rounded towards 0.
  @inline(__always)
  private func meanLevel(_ opening: Opening, _ length: Int, _ last: Int) -> Int {
    if length <= 2 { return opening.level &+ (length == 1 ? opening.level : last) }
    let second = Self.level(reader.last(before: opening.given &+ 2))
    if length == 3 { return (opening.level &+ second &+ last) &* 2 / 3 }
    let third = (2..<length - 1).reduce(0) { $0 &+ Self.level(reader.character(at: opening.given &+ $1)) }
    return (opening.level &+ second &+ third &+ last) &* 2 / length
  }

  @inline(__always)
  private static func word(_ token: Token) -> Opening.Word {
    let isFunction = token.isAny([
      .preposition, .conjunction, .adverb, .determiner, .pronoun, .verb, .action,
    ])
    let function = !isFunction ? 2 : token.count > 1 ? 1 : 0
    return Opening.Word(length: token.count, isCommon: token.isAny(.common) ? 1 : 0, function: function)
  }

  /// - Parameter length: of the name.
  @inline(__always)
  private static func extent(_ word: Opening.Word, _ length: Int) -> Int {
    let extent = word.length == 1 ? 0 : word.length == length ? 1 : word.length < length ? 2 : 3
    return extent &* 2 &+ word.isCommon
  }

  /// The flags that the last character of a given name sets, as bits: its ``NameCharacterTable/Roles`` from
  /// ``NameCharacterTable/Roles/unlikely`` up, and only one of them where it is the first too.
  @inline(__always)
  private static func flags(_ last: NameCharacterTable.Character, isLong: Bool) -> Int {
    last.fromUnlikely &<< 1 & (isLong ? 0b1110 : 0b0100)
  }

  /// 0 none, 1 rare, 2 common, 3 two characters.
  @inline(__always)
  private static func surnameClass(_ first: NameCharacterTable.Character, _ surname: Int) -> Int {
    guard surname == 1 else { return surname == 0 ? 0 : 3 }
    return first.isAny(.commonSurname) ? 2 : 1
  }

  /// At most 4; no character is below -5.
  @inline(__always)
  private static func level(_ character: NameCharacterTable.Character) -> Int { min(4, character.level) }

  /// What the word behind the stretch says: it is looked up.
  @inline(__always)
  private func addRight(_ opening: Opening, _ end: Int, _ found: inout some NameSink) {
    let next = word(at: end)
    found.add(.right(NameNeighbour.of(next, at: end, reader.text, reader.characters).rawValue, left: opening.left))
    if next.length > 1, next.classes.contains(.organisation) { found.add(.body) }
  }

  /// What the words in the stretch say: they are looked up.
  @inline(__always)
  private func addInside(_ opening: Opening, _ end: Int, _ found: inout some NameSink) {
    let given = opening.given..<end
    addInner(opening, given, &found)
    guard given.count > 1, reader.character(at: end - 1).isAny(.adverb), precedesPredicate(end - 1) else { return }
    found.add(.adverb)
  }

  @inline(__always)
  private func addInner(_ opening: Opening, _ given: Range<Int>, _ found: inout some NameSink) {
    let start = opening.surnameClass == 0 ? given.lowerBound + 1 : given.lowerBound
    if start < given.upperBound {
      let inner = word(at: start)
      let crosses = start + inner.length > given.upperBound
      found.add(.inner(Self.kind(inner) * 2 + (crosses ? 1 : 0)))
    }
    if start < given.upperBound - 1 { found.add(.across(Self.kind(across(given.upperBound)))) }
  }

  /// The word that begins with the last character of a name, but for one that the word behind the name cuts: 柏志明|年轻时
  /// has no 明年, 詹鸿图|说， no 图说.
  @inline(__always)
  private func across(_ end: Int) -> LexiconWord {
    let crossing = word(at: end - 1)
    guard crossing.length > 1, !crossing.classes.isAny(.cue) else { return crossing }
    let behind = word(at: end)
    let cuts =
      behind.length > crossing.length || behind.length == crossing.length && behind.classes.isAny(.speech)
      || behind.length == 1 && behind.classes.isAny([.sayOnly, .speech]) && reader[end] != 0x79F0  // 称
        && NameNeighbour.announces(end + 1, reader.text)
    return cuts ? LexiconWord(length: 1, classes: []) : crossing
  }

  /// Of a word of two or more characters: 0 none, 1 plain, 2 one of a sentence's skeleton.
  private static func kind(_ word: LexiconWord) -> Int {
    word.length == 1 ? 0 : word.classes.isAny(skeleton) ? 2 : 1
  }

  @inline(__always)
  private func word(at position: Int) -> LexiconWord { reader.tokens.word(at: position, in: reader.text, words) }

  private static let skeleton: WordClass = [
    .cue, .function, .title, .role, .respect, .pronoun, .organisation, .determiner, .documentNoun,
  ]

  /// 鄺逸曾|撰文: what an adverb stands before follows.
  private func precedesPredicate(_ position: Int) -> Bool {
    word(at: position + 1).classes.isAny([.cue, .verb, .action, .function, .pronoun])
  }
}
