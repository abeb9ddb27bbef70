/// How a mention stands in its sentence.
struct MentionPlace: Sendable {
  /// The whole noun phrase, up to the end of the head.
  var phrase: Range<Int>
  /// The sentence in the ``Outline``; -1 for a mention inside a quotation or a byline.
  var sentence: Int
  /// First in its clause.
  var isSubject = false
  /// After a preposition.
  var isOblique = false
  /// The preposition's token.
  var preposition: Int?
  /// Before 的.
  var isPossessor = false
  /// Right before another mention whose title or owner it is.
  var isAttributive = false

  /// - Complexity: O(mentions · longest phrase).
  static func all(_ mentions: [Mention], _ text: ReadingText, _ tokens: TokenList, _ outline: Outline) -> [MentionPlace]
  {
    let phrase = NounPhrase(text: text, tokens: tokens)
    var result: [MentionPlace] = []
    result.reserveCapacity(mentions.count)
    var paragraph = 0
    var span = 0
    for (index, mention) in mentions.enumerated() {
      let position = mention.head.lowerBound
      while paragraph + 1 < outline.paragraphs.count, outline.paragraphs[paragraph + 1].range.lowerBound <= position {
        paragraph += 1
      }
      while span < outline.spans.count, outline.spans[span].outer.upperBound <= position { span += 1 }
      let isQuoted = span < outline.spans.count && outline.spans[span].outer.lowerBound <= position
      let next = index + 1 < mentions.count ? mentions[index + 1] : nil
      var place = MentionPlace(mention, next, phrase)
      let isOutside = paragraph < outline.paragraphs.count && outline.paragraphs[paragraph].role == .body
      place.sentence = isQuoted || !isOutside ? -1 : outline.sentence(at: position, paragraph: paragraph)
      if let bracket = bracket(before: position, text), isByline(bracket, text) { place.sentence = -1 }
      if isQuoted, mention.isQuotedName(outline.spans[span]) {
        place.sentence = outline.sentence(at: position, paragraph: paragraph)
      }
      result.append(place)
      markOwners(of: index, mentions, &result, text, tokens)
    }
    return result
  }

  /// 坐在旁听席的头目巴苏，…: a modified phrase that fills its clause but for a verb of the modifier.
  private static func closesClause(
    _ range: Range<Int>, _ first: Int, _ head: Int, _ tokens: TokenList, _ text: ReadingText
  ) -> Bool {
    guard text[range.upperBound] == 0xFF0C, (first..<head).contains(where: { text[Int(tokens[$0].start)] == 0x7684 })
    else { return false }
    return first < 2 || tokens[first - 2].kind == .mark || tokens[first - 2].kind == .lineBreak
  }

  /// 坐在旁听席的头目巴苏: the preposition belongs to a clause that modifies the head.
  private static func isModifier(
    _ preposition: Int, _ first: Int, _ head: Int, _ tokens: TokenList, _ text: ReadingText
  ) -> Bool {
    guard modifying.contains(text[Int(tokens[preposition].start)]) else { return false }
    return (first..<head).contains { text[Int(tokens[$0].start)] == 0x7684 }
  }

  /// 在走廊的白板上: the paper is where something stands, not what the words before modify.
  private static func isPlace(_ mention: Mention, _ text: ReadingText) -> Bool {
    mention.kind == .document && ScalarSet.insides.contains(text[mention.head.upperBound])
  }
  private static let modifying = ScalarSet("在从于由以被")

  /// Bodies and roles inside a later mention's phrase are its affiliation, not mentions on their own.
  private static func markOwners(
    of index: Int, _ mentions: [Mention], _ places: inout [MentionPlace], _ text: ReadingText, _ tokens: TokenList
  ) {
    if mentions[index].kind == .document { return }
    if index > 0, mentions[index - 1].ownsDirectly(mentions[index], phrase: places[index].phrase) {
      places[index - 1].isAttributive = true
      if places[index - 1].isSubject, places[index].phrase == mentions[index].head { places[index].isSubject = true }
    }
    if index > 0, mentions[index].kind == .person, mentions[index - 1].names(mentions[index], text, tokens) {
      places[index - 1].isAttributive = true
      if places[index - 1].isSubject { places[index].isSubject = true }
    }
    for earlier in stride(from: index - 1, through: max(0, index - 3), by: -1) {
      guard mentions[earlier].head.lowerBound >= places[index].phrase.lowerBound else { return }
      switch mentions[earlier].kind {
      case .organisation, .shortOrganisation, .role, .collective: places[earlier].isAttributive = true
      default: break
      }
    }
  }

  /// The opening bracket, at most 30 characters before, of brackets that are still open.
  private static func bracket(before position: Int, _ text: ReadingText) -> Int? {
    for index in stride(from: position - 1, through: max(0, position - 30), by: -1) {
      let value = text[index]
      if value == 0x28 { return index }
      if value == 0x29 || value == 0x0A || Punctuation.terminal.contains(value) { return nil }
    }
    return nil
  }

  /// 本报某地电（记者 某某 实习生 某某）: whoever brackets name as the writer is nobody whom the text speaks of.
  private static func isByline(_ bracket: Int, _ text: ReadingText) -> Bool {
    text.longest(of: writers, at: bracket + 1) != nil
  }

  private static let writers = ReadingText.words(
    "记者 本报记者 本刊记者 特派记者 通讯员 特约记者 见习记者 实习记者 实习生 编译 采访 撰文 整理 文 图 摄影 责编 编辑")

  /// One head follows the other at once, or after a mark that opens a name.
  private static func touches(_ head: Range<Int>, _ next: Range<Int>, _ text: ReadingText) -> Bool {
    let gap = next.lowerBound - head.upperBound
    return gap == 0 || gap == 1 && nameMarks.contains(text[head.upperBound])
  }

  private static let nameMarks = ScalarSet("@＠“「『‘\" ")

  private init(_ mention: Mention, _ next: Mention?, _ phrases: NounPhrase) {
    let text = phrases.text
    let tokens = phrases.tokens
    let head = tokens.index(at: mention.head.lowerBound)
    var first = head
    switch mention.kind {
    case .pronoun, .collective: break
    case .person, .role, .document, .organisation, .shortOrganisation:
      first = phrases.start(ofHead: head)
      if case .role = mention.kind,
        let determined = phrases.determinedStart(ofHead: head) ?? phrases.determinedStart(ofHead: first)
      {
        first = determined
      }
    }
    phrase = min(Int(tokens[first].start), mention.head.lowerBound)..<mention.head.upperBound
    sentence = -1
    switch phrases.place(ofPhraseAt: first) {
    case .subject: isSubject = true
    case .oblique(let index) where Self.isModifier(index, first, head, tokens, text) && !Self.isPlace(mention, text):
      isSubject = true
    case .oblique(let index):
      isOblique = true
      preposition = index
    case .inner: isSubject = Self.closesClause(mention.head, first, head, tokens, text)
    }
    let bracket = Self.bracket(before: mention.head.lowerBound, text)
    isPossessor = text[mention.head.upperBound] == 0x7684
    isAttributive = bracket != nil || (next.map { $0.isNamed && Self.touches(mention.head, $0.head, text) } ?? false)
  }
}

extension Mention {
  /// A person or body, not a pronoun or document.
  fileprivate var isNamed: Bool {
    switch kind {
    case .person, .role, .organisation, .shortOrganisation: true
    default: false
    }
  }

  /// 其策略主管某某: a pronoun right before the phrase of a person or body.
  fileprivate func ownsDirectly(_ next: Mention, phrase: Range<Int>) -> Bool {
    guard case .pronoun(let pronoun) = kind, pronoun.isThirdPerson, next.isNamed else { return false }
    return head.upperBound == phrase.lowerBound
  }

  /// 金桐园木偶剧团团长|巫青山: between this mention and the title of a name stand only words of a noun phrase.
  fileprivate func names(_ next: Mention, _ text: ReadingText, _ tokens: TokenList) -> Bool {
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
