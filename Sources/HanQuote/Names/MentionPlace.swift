/// How a mention stands in its sentence.
struct MentionPlace: Sendable {
  private let found: Found
  private let end: Int

  /// The whole noun phrase, up to the end of the head.
  @inline(__always)
  var phrase: Range<Int> { Range(uncheckedBounds: (found.start, end)) }
  /// The sentence in the ``Outline``; -1 for a mention inside a quotation or a byline.
  @inline(__always)
  var sentence: Int { found.sentence }
  /// First in its clause.
  @inline(__always)
  var isSubject: Bool { found.signs.contains(.subject) }
  /// After a preposition.
  @inline(__always)
  var isOblique: Bool { found.signs.contains(.oblique) }
  /// The preposition's token.
  @inline(__always)
  var preposition: Int? { isOblique ? found.preposition : nil }
  /// Before 的.
  @inline(__always)
  var isPossessor: Bool { found.signs.contains(.possessor) }
  /// Right before another mention whose title or owner it is.
  @inline(__always)
  var isAttributive: Bool { found.signs.contains(.attributive) }

  /// The subject of its clause, and no part of another's phrase.
  @inline(__always)
  var standsAsSubject: Bool { found.signs.isDisjoint(with: [.attributive, .possessor]) && isSubject }

  @inline(__always)
  init(_ found: Found, end: Int) { (self.found, self.end) = (found, end) }

  /// What is found of a mention, in 16 bytes.
  struct Found: BitwiseCopyable {
    private var first: Int32 = 0
    private let number: Int32
    private var token: Int32 = 0
    var signs: Signs
    var traits = AntecedentTraits.unknown

    init(sentence: Int, _ signs: Signs) {
      number = Int32(truncatingIfNeeded: sentence)
      self.signs = signs
    }

    @inline(__always)
    var sentence: Int { Int(number) }
    /// Where the phrase begins.
    @inline(__always)
    var start: Int {
      get { Int(first) }
      set { first = Int32(truncatingIfNeeded: newValue) }
    }
    @inline(__always)
    var preposition: Int {
      get { Int(token) }
      set { token = Int32(truncatingIfNeeded: newValue) }
    }
  }

  struct Signs: OptionSet, BitwiseCopyable {
    let rawValue: UInt16

    static var subject: Self { Self(rawValue: 1) }
    static var oblique: Self { Self(rawValue: 1 << 1) }
    static var possessor: Self { Self(rawValue: 1 << 2) }
    static var attributive: Self { Self(rawValue: 1 << 3) }
    /// Somebody outside quotations.
    static var person: Self { Self(rawValue: 1 << 4) }
    /// What the words around the mention say of its place is known; what the mentions around it say too.
    static var isFound: Self { Self(rawValue: 1 << 5) }
    static var isSettled: Self { Self(rawValue: 1 << 6) }
  }
}

extension Mention {
  /// A person or body, not a pronoun or document.
  var isNamed: Bool {
    switch kind {
    case .person, .role, .organisation, .shortOrganisation: true
    default: false
    }
  }

  /// Whether it may own a mention that follows: a pronoun of the third person before somebody or a body.
  @inline(__always)
  func mayOwn(_ next: Mention) -> Bool {
    guard case .pronoun(let pronoun) = kind else { return false }
    return pronoun.isThirdPerson && next.isNamed
  }

  /// Whether it may name the office of one that follows: a name at most ``longestOffice`` characters before.
  @inline(__always)
  func mayName(_ next: Mention) -> Bool {
    let gap = next.head.lowerBound - head.upperBound
    return gap > 0 && gap <= Self.longestOffice && kind != .role && isNamed
  }

  /// 金桐园木偶剧团团长|巫青山: between this mention and the title of a name stand only words of a noun phrase.
  @inline(never)
  func names(_ next: Mention, _ text: ReadingText, _ tokens: TokenList) -> Bool {
    let office = tokens.index(at: head.upperBound)..<tokens.index(at: next.head.lowerBound)
    guard let title = office.last, tokens[title].isAny([.title, .role]), tokens[title].count > 1 else { return false }
    return office.dropLast().allSatisfy {
      tokens[$0].kind == .word && tokens[$0].classes.isDisjoint(with: Self.noOffice)
        && text[Int(tokens[$0].start)] != 0x7684
    }
  }

  /// No office between the name of a body and that of a person is longer (set by hand).
  private static var longestOffice: Int { 10 }
  private static var noOffice: WordClass { [.cue, .function, .verb, .action, .pronoun, .determiner, .quoting] }

  func isQuotedName(_ span: QuoteSpan) -> Bool { head == span.content && entity != nil }
}
