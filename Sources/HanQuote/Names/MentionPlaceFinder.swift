/// Finds how each mention of an article stands in its sentence, in one pass over text, quotations and mentions.
struct MentionPlaceFinder {
  private let mentions: [Mention]
  private let text: ReadingText
  private let tokens: TokenList
  private let phrases: NounPhrase
  private var brackets: OpenBracket
  private var cursor: OutlineCursor

  private init(_ mentions: [Mention], _ text: ReadingText, _ tokens: TokenList, _ outline: Outline) {
    self.mentions = mentions
    self.text = text
    self.tokens = tokens
    phrases = NounPhrase(text: text, tokens: tokens)
    brackets = OpenBracket(text)
    cursor = OutlineCursor(outline)
  }

  /// The places of all mentions.
  /// - Complexity: O(mentions · longest phrase).
  static func places(
    of mentions: [Mention], _ text: ReadingText, _ tokens: TokenList, _ outline: Outline
  ) -> [MentionPlace] {
    var finder = MentionPlaceFinder(mentions, text, tokens, outline)
    var result: [MentionPlace] = []
    result.reserveCapacity(mentions.count)
    for index in mentions.indices { result.append(finder.place(of: index)) }
    finder.markOwners(in: &result)
    return result
  }

  private mutating func place(of index: Int) -> MentionPlace {
    let mention = mentions[index]
    let bracket = brackets.bracket(before: mention.head.lowerBound)
    var place = placeInClause(mention)
    place.isPossessor = text[mention.head.upperBound] == 0x7684
    place.isAttributive = bracket != nil || index + 1 < mentions.count && leads(mention, to: mentions[index + 1])
    place.sentence = sentence(of: mention, inByline: bracket.map { isByline($0) } ?? false)
    return place
  }

  /// The sentence of a mention; -1 inside a quotation or a byline. The name that fills a quotation has the sentence around
  /// it.
  private mutating func sentence(of mention: Mention, inByline isByline: Bool) -> Int {
    let position = mention.head.lowerBound
    cursor.move(to: position)
    if let quotation = cursor.quotation(at: position) {
      guard mention.isQuotedName(quotation) else { return -1 }
    } else if isByline || !cursor.isInBody {
      return -1
    }
    return cursor.sentence(at: position)
  }

  /// The phrase of a mention, and its part in the clause.
  private func placeInClause(_ mention: Mention) -> MentionPlace {
    let head = tokens.index(at: mention.head.lowerBound)
    let first = start(of: mention, head)
    var place = MentionPlace(
      phrase: min(Int(tokens[first].start), mention.head.lowerBound)..<mention.head.upperBound)
    switch phrases.place(ofPhraseAt: first) {
    case .subject: place.isSubject = true
    case .oblique(let index) where isModifier(index, first, head) && !isPlace(mention): place.isSubject = true
    case .oblique(let index):
      place.isOblique = true
      place.preposition = index
    case .inner: place.isSubject = closesClause(mention.head, first, head)
    }
    return place
  }

  /// The token that the phrase of a mention begins with.
  private func start(of mention: Mention, _ head: Int) -> Int {
    switch mention.kind {
    case .pronoun, .collective: return head
    case .person, .document, .organisation, .shortOrganisation: return phrases.start(ofHead: head)
    case .role:
      if let determined = phrases.determinedStart(ofHead: head) { return determined }
      let first = phrases.start(ofHead: head)
      return (first == head ? nil : phrases.determinedStart(ofHead: first)) ?? first
    }
  }

  /// 坐在旁听席的头目巴苏，…: a modified phrase that fills its clause but for a verb of the modifier.
  private func closesClause(_ range: Range<Int>, _ first: Int, _ head: Int) -> Bool {
    guard text[range.upperBound] == 0xFF0C, (first..<head).contains(where: { text[Int(tokens[$0].start)] == 0x7684 })
    else { return false }
    return first < 2 || tokens[first - 2].kind == .mark || tokens[first - 2].kind == .lineBreak
  }

  /// 坐在旁听席的头目巴苏: the preposition belongs to a clause that modifies the head.
  private func isModifier(_ preposition: Int, _ first: Int, _ head: Int) -> Bool {
    guard Self.modifying.contains(text[Int(tokens[preposition].start)]) else { return false }
    return (first..<head).contains { text[Int(tokens[$0].start)] == 0x7684 }
  }

  private static let modifying = ScalarSet("在从于由以被")

  /// 在走廊的白板上: the paper is where something stands, not what the words before modify.
  private func isPlace(_ mention: Mention) -> Bool {
    mention.kind == .document && ScalarSet.insides.contains(text[mention.head.upperBound])
  }

  private func markOwners(in places: inout [MentionPlace]) {
    places.withUnsafeMutableBufferPointer { places in
      for index in mentions.indices { markOwners(of: index, places) }
    }
  }

  /// Bodies and roles inside a later mention's phrase are its affiliation, not mentions on their own.
  private func markOwners(of index: Int, _ places: UnsafeMutableBufferPointer<MentionPlace>) {
    if mentions[index].kind == .document { return }
    if index > 0, mentions[index - 1].ownsDirectly(mentions[index], phrase: places[index].phrase) {
      places[index - 1].isAttributive = true
      if places[index - 1].isSubject, places[index].phrase == mentions[index].head { places[index].isSubject = true }
    }
    if index > 0, mentions[index].kind == .person, mentions[index - 1].names(mentions[index], text, tokens) {
      places[index - 1].isAttributive = true
      if places[index - 1].isSubject { places[index].isSubject = true }
    }
    let start = places[index].phrase.lowerBound
    var earlier = index - 1
    while earlier >= max(0, index - 3), mentions[earlier].head.lowerBound >= start {
      defer { earlier -= 1 }
      switch mentions[earlier].kind {
      case .organisation, .shortOrganisation, .role, .collective: places[earlier].isAttributive = true
      default: break
      }
    }
  }

  /// 本报某地电（记者 某某 实习生 某某）: whoever brackets name as the writer is nobody whom the text speaks of.
  private func isByline(_ bracket: Int) -> Bool {
    text.longest(of: Self.writers, at: bracket + 1) != nil
  }

  private static let writers = ReadingText.words(
    "记者 本报记者 本刊记者 特派记者 通讯员 特约记者 见习记者 实习记者 实习生 编译 采访 撰文 整理 文 图 摄影 责编 编辑")

  /// A mention right before somebody or something with a name.
  private func leads(_ mention: Mention, to next: Mention) -> Bool { next.isNamed && touches(mention.head, next.head) }

  /// One head follows the other at once, or after a mark that opens a name.
  private func touches(_ head: Range<Int>, _ next: Range<Int>) -> Bool {
    let gap = next.lowerBound - head.upperBound
    return gap == 0 || gap == 1 && Self.nameMarks.contains(text[head.upperBound])
  }

  private static let nameMarks = ScalarSet("@＠“「『‘\" ")
}
