/// Finds what part a mention of an article has in its clause, by the words around it.
struct MentionPlaceFinder {
  private let text: ReadingText
  private let tokens: TokenList
  private let phrases: NounPhrase

  init(_ text: ReadingText, _ tokens: TokenList) {
    self.text = text
    self.tokens = tokens
    phrases = NounPhrase(text: text, tokens: tokens)
  }

  /// Finds the phrase of a mention, and its part in the clause.
  /// - Complexity: O(longest phrase).
  func find(_ index: Int, _ mentions: UnsafeBufferPointer<Mention>, _ place: inout MentionPlace.Found) {
    let mention = mentions[index]
    let head = tokens.index(at: mention.head.lowerBound)
    let first = start(of: mention, head)
    place.start = min(Int(tokens[first].start), mention.head.lowerBound)
    setPart(of: mention, first, head, &place)
    if place.signs.contains(.subject), isObject(index, mentions, place.start) { place.signs.remove(.subject) }
    if text[mention.head.upperBound] == 0x7684 || Neighbourhood.opens(at: mention.head.upperBound, text) {
      place.signs.insert(.possessor)
    }
    if index + 1 < mentions.count, leads(mention, to: mentions[index + 1]) { place.signs.insert(.attributive) }
    place.signs.insert(.isFound)
  }

  /// Whether the phrase of a mention may begin at or before a position; the words alone tell for sure.
  /// - Complexity: O(marks between).
  @inline(__always)
  func mayReach(_ mention: Mention, to position: Int) -> Bool {
    let head = mention.head.lowerBound
    switch mention.kind {
    case .pronoun, .collective: return min(head, Int(tokens[tokens.index(at: head)].start)) <= position
    default: return phrases.mayReach(from: head, to: position)
    }
  }

  /// 卢振邦看一看对面的秘书，: somebody without a name who closes a clause that opens with a named person's doing.
  private func isObject(_ index: Int, _ mentions: UnsafeBufferPointer<Mention>, _ start: Int) -> Bool {
    let head = mentions[index].head
    guard mentions[index].kind == .role, index > 0, text[head.upperBound] == 0xFF0C else { return false }
    let before = mentions[index - 1]
    return before.kind == .person && before.head.lowerBound >= start && head.lowerBound - before.head.upperBound > 1
      && text[before.head.upperBound] != 0x7684 && !Punctuation.any.contains(text[before.head.upperBound])
      && !Self.joining.contains(text[before.head.upperBound])
  }

  /// 王强与两名同事，: both are the subject.
  private static let joining = ScalarSet("与和跟同及")

  /// Sets the part of a mention in its clause.
  @inline(__always)
  private func setPart(of mention: Mention, _ first: Int, _ head: Int, _ place: inout MentionPlace.Found) {
    switch phrases.place(ofPhraseAt: first) {
    case .subject: place.signs.insert(.subject)
    case .oblique(let index) where isModifier(index, first, head) && !isPlace(mention): place.signs.insert(.subject)
    case .oblique(let index):
      place.signs.insert(.oblique)
      place.preposition = index
    case .inner:
      if closesClause(mention.head, first, head) || Neighbourhood.ends(before: Int(tokens[first].start), text) {
        place.signs.insert(.subject)
      }
    }
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

  /// 金桐园木偶剧团团长|巫青山: between a mention and the title of a person stand only words of a noun phrase.
  @inline(__always)
  func names(_ mention: Mention, _ next: Mention) -> Bool {
    next.kind == .person && mention.mayName(next) && mention.names(next, text, tokens)
  }

  /// A mention right before somebody or something with a name.
  @inline(__always)
  private func leads(_ mention: Mention, to next: Mention) -> Bool {
    next.isNamed && (touches(mention.head, next.head) || counts(mention, next))
  }

  /// 东岸半导体|一名值班长: a body whose person is brought in right behind it.
  func counts(_ mention: Mention, _ next: Mention) -> Bool {
    guard next.kind == .role, mention.kind == .organisation || mention.kind == .shortOrganisation else { return false }
    let first = tokens.index(at: mention.head.upperBound)
    guard first < tokens.count, Int(tokens[first].start) == mention.head.upperBound,
      tokens[first].isAny(.determiner), tokens[first].count > 1, Self.newcomers.contains(text[mention.head.upperBound])
    else { return false }
    return phrases.determinedStart(ofHead: tokens.index(at: next.head.lowerBound)) == first
  }

  private static let newcomers = ScalarSet("一某两三几数多有")

  /// One head follows the other at once, or after a mark that opens a name.
  @inline(__always)
  private func touches(_ head: Range<Int>, _ next: Range<Int>) -> Bool {
    let gap = next.lowerBound - head.upperBound
    return gap == 0 || gap == 1 && Self.nameMarks.contains(text[head.upperBound])
  }

  private static let nameMarks = ScalarSet("@＠“「『‘\" ")
}
