/// A kind of evidence for or against words in marks having been uttered.
enum UtteranceFeature: Int, FeatureKind {
  case bias
  /// Marks inside: 0 a sentence end last, 1 one further in, 2 a comma, 3 、, 4 the quotation is a paragraph of its own,
  /// 5 no Chinese character, 6 a digit.
  case marks
  /// Length in characters.
  case length
  /// Words of a predicate inside.
  case predicate
  /// Verbs inside; for short words and longer ones.
  case verbs
  /// What the last word inside is: a title, body or document.
  case lastWord
  /// The surest rule that gives a speaker, and the class of its cue.
  case rule, ruleCue
  /// Words between cue and quotation.
  case gap
  /// The word before the opening mark and after the closing one, by itself and by the length of the quotation.
  case left, leftLength, right, rightLength
  /// The word before a colon, dash or 是 on the left: 外号——“…”.
  case announced
  /// Whether marks, the words of saying or other words stand on both sides, by the length of the quotation.
  case between
  /// Form of the place (``QuoteShape``), by the length of the quotation.
  case shape
  /// The same words stand in marks elsewhere.
  case repeated
  /// The words are a name that the article knows.
  case name
  /// Another quotation follows or precedes at once.
  case listed
  /// A place where words in marks name something (``TermFrame/Kind``).
  case framed
  /// Who calls something by the words: a person by name, another, people in general, nobody; by the length.
  case labeller
  /// The words stand in one of the quotations before.
  case echo
  /// The first and the last word inside.
  case opens, closes
  /// What the words are by themselves (``QuotedWords/Nature``), by the word before, and by the length.
  case frameLeft, nature
  /// The word before, for words inside the content clause of a cue.
  case complement
  /// Ends like a word for a thing, by the length.
  case nounEnd

  var size: Int {
    switch self {
    case .bias, .repeated, .name: 1
    case .marks: 7
    case .length: 11
    case .predicate: 4
    case .verbs: 6
    case .lastWord: 2
    case .rule: AttributionRules.all.count
    case .ruleCue: AttributionRules.all.count * (CueGroup.allCases.count + 1)
    case .gap: 12
    case .left, .announced, .right: QuoteNeighbour.allCases.count
    case .leftLength, .rightLength: QuoteNeighbour.allCases.count * 3
    case .shape: QuoteShape.allCases.count * 3
    case .between: 27
    case .listed: 2
    case .opens, .closes, .complement: QuoteNeighbour.allCases.count
    case .frameLeft: QuoteNeighbour.allCases.count * 4
    case .nature: 12
    case .labeller: 12
    case .echo: 1
    case .framed: TermFrame.Kind.allCases.count
    case .nounEnd: 3
    }
  }

  static let bases = countedBases()
}

/// What stands right beside a quotation.
enum QuoteNeighbour: Int, CaseIterable, Sendable {
  case nothing, sentenceMark, clauseMark, colon, enumeration, otherMark
  case naming, term, shortTerm, possessive, copula, preposition, conjunction
  case cue, pronoun, person, body, document, verb, adverb, number, latin, other
  case determiner

  /// The kind of a token; no initialiser, which would count references of text and tokens.
  /// - Parameter isLeft: whether it stands before the quotation.
  static func kind(of index: Int, isLeft: Bool, _ tokens: TokenList, _ text: ReadingText) -> QuoteNeighbour {
    guard tokens.indices.contains(index), tokens[index].kind != .lineBreak else { return .nothing }
    let token = tokens[index]
    let scalar = text[isLeft ? Int(token.end) - 1 : Int(token.start)]
    switch token.kind {
    case .mark, .space, .lineBreak: return mark(scalar)
    case .latin: return .latin
    case .number: return .number
    case .word: return word(token, scalar, isLeft: isLeft)
    }
  }

  private static func mark(_ scalar: UInt32) -> QuoteNeighbour {
    switch scalar {
    case 0xFF1A: .colon
    case 0x3001: .enumeration
    case 0x2014: .otherMark
    case _ where Punctuation.terminal.contains(scalar): .sentenceMark
    case _ where Punctuation.clause.contains(scalar): .clauseMark
    default: .otherMark
    }
  }

  private static func word(_ token: Token, _ scalar: UInt32, isLeft: Bool) -> QuoteNeighbour {
    if isLeft, token.isAny(.naming) || nameNouns.contains(scalar) { return .naming }
    if token.isAny(isLeft ? .beforeTerm : .afterTerm) { return token.count > 1 ? .term : .shortTerm }
    if scalar == 0x7684 { return .possessive }
    if isLeft, copulas.contains(scalar) { return .copula }
    return order.first { token.isAny($0.0) }?.1 ?? .other
  }

  private static let order: [(WordClass, QuoteNeighbour)] = [
    (.cue, .cue), (.pronoun, .pronoun), ([.title, .role, .respect], .person),
    ([.organisation, .shortOrganisation, .media], .body), ([.documentNoun, .platform], .document),
    (.determiner, .determiner), (.preposition, .preposition), (.conjunction, .conjunction), (.adverb, .adverb),
    ([.verb, .action], .verb),
  ]

  /// 这个词：“自愿”.
  private static let nameNouns = ScalarSet("词字名叫")
  /// 0 a mark or nothing, 1 的 on the left, a cue or whoever speaks on the right, 2 any other word.
  func side(isLeft: Bool) -> Int {
    switch self {
    case .nothing, .sentenceMark, .clauseMark, .colon, .enumeration, .otherMark: 0
    case .possessive where isLeft: 1
    case .cue, .pronoun, .person,
      .adverb where !isLeft:
      1
    default: 2
    }
  }

  private static let copulas = ScalarSet("是为不能会")
}
