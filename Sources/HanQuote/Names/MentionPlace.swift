/// How a mention stands in its sentence.
struct MentionPlace: Sendable {
  /// The whole noun phrase, up to the end of the head.
  var phrase: Range<Int> { bounds.range }
  /// The sentence in the ``Outline``; -1 for a mention inside a quotation or a byline.
  var sentence: Int {
    get { Int(number) }
    set { number = Int32(truncatingIfNeeded: newValue) }
  }
  /// First in its clause.
  var isSubject = false
  /// After a preposition.
  var isOblique = false
  /// The preposition's token.
  var preposition: Int? {
    get { token.index }
    set { token = CompactIndex(newValue) }
  }
  /// Before 的.
  var isPossessor = false
  /// Right before another mention whose title or owner it is.
  var isAttributive = false

  /// The subject of its clause, and no part of another's phrase.
  var standsAsSubject: Bool { isSubject && !isAttributive && !isPossessor }

  private let bounds: CompactRange
  private var number: Int32 = -1
  private var token = CompactIndex(nil)

  init(phrase: Range<Int>) { bounds = CompactRange(phrase) }
}

extension Mention {
  /// A person or body, not a pronoun or document.
  var isNamed: Bool {
    switch kind {
    case .person, .role, .organisation, .shortOrganisation: true
    default: false
    }
  }

  /// 其策略主管某某: a pronoun right before the phrase of a person or body.
  func ownsDirectly(_ next: Mention, phrase: Range<Int>) -> Bool {
    guard case .pronoun(let pronoun) = kind, pronoun.isThirdPerson, next.isNamed else { return false }
    return head.upperBound == phrase.lowerBound
  }

  /// 金桐园木偶剧团团长|巫青山: between this mention and the title of a name stand only words of a noun phrase.
  func names(_ next: Mention, _ text: ReadingText, _ tokens: TokenList) -> Bool {
    guard isNamed, kind != .role, next.head.lowerBound > head.upperBound,
      next.head.lowerBound - head.upperBound <= Self.longestOffice
    else { return false }
    let office = tokens.index(at: head.upperBound)..<tokens.index(at: next.head.lowerBound)
    guard let title = office.last, tokens[title].isAny([.title, .role]), tokens[title].count > 1 else { return false }
    return office.dropLast().allSatisfy {
      tokens[$0].kind == .word && tokens[$0].classes.isDisjoint(with: Self.noOffice)
        && text[Int(tokens[$0].start)] != 0x7684
    }
  }

  /// No office between the name of a body and that of a person is longer (set by hand).
  private static let longestOffice = 10
  private static let noOffice: WordClass = [.cue, .function, .verb, .action, .pronoun, .determiner, .quoting]

  func isQuotedName(_ span: QuoteSpan) -> Bool { head == span.content && entity != nil }
}
