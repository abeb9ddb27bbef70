/// Whoever a sentence opens with and a cue announces, although no list and no model of names knows it: 青橹方面回应，,
/// 女高音绮鸾承认，.
extension MentionFinder {
  /// No such phrase has more characters.
  private static let longest = 12

  /// The phrase that a sentence opens with, where the cue at a token is the first after it and words follow at once.
  /// - Parameter last: the head of the last mention before the cue.
  func announcer(before cue: Int, sentenceStart: Int, last: Range<Int>?, _ register: inout Register) -> Mention? {
    guard announces(cue) else { return nil }
    var first = clauseStart(sentenceStart, before: cue)
    while first < cue, opensSentence(tokens[first]) { first += 1 }
    guard let end = phraseEnd(from: first, to: cue) else { return nil }
    if let of = (first..<end).last(where: { text[Int(tokens[$0].start)] == 0x7684 }) { first = of + 1 }
    guard first < end, last.map({ $0.upperBound <= Int(tokens[first].start) }) ?? true else { return nil }
    let titled = first
    while first < end, tokens[first].isAny([.title, .role]) { first += 1 }
    let name = Int(tokens[first].start)..<Int(tokens[end - 1].end)
    guard first < end, (2...Self.longest).contains(name.count), !Self.noEnds.contains(text[name.upperBound - 1]),
      hasUnknown(first..<end)
    else { return nil }
    let isPerson = titled < first
    let entity = register.entity(
      named: name, in: text, kind: isPerson ? .person : .organisation, at: name.lowerBound)
    return Mention(head: name, kind: isPerson ? .person : .organisation, entity: entity)
  }

  /// 昨日，…, 据《…》报道，…: behind a first clause that only says when, or whose report it is.
  private func clauseStart(_ first: Int, before cue: Int) -> Int {
    guard let comma = (first..<min(cue, first + 16)).first(where: { text[Int(tokens[$0].start)] == 0xFF0C }) else {
      return first
    }
    let isSource = text[Int(tokens[first].start)] == 0x636E  // 据
    return isSource || (first..<comma).allSatisfy({ opensSentence(tokens[$0]) }) ? comma + 1 : first
  }

  /// What no announcer ends in: 文中提到，, 其中一页写道：.
  private static let noEnds = ScalarSet("中里上内后前时奖赛页条段句篇则封行栏章")

  /// Not every word is in the lexicon, or the phrase would be no name.
  private func hasUnknown(_ range: Range<Int>) -> Bool {
    range.contains { tokens[$0].kind == .latin || tokens[$0].count == 1 }
  }

  /// A cue that opens a clause or a quotation: a comma, colon or mark follows it.
  private func announces(_ index: Int) -> Bool {
    guard tokens[index].isAny([.speech, .opinion]), tokens[index].count > 1 else { return false }
    let next = index + 1
    let goesOn = next < tokens.count && tokens[next].count == 1 && tokens[next].isAny(.speech)  // 声明|称
    if let last = saying(behindListener: next) { return NameNeighbour.announces(Int(tokens[last].end), text) }
    return NameNeighbour.announces(Int(tokens[goesOn ? next : index].end), text)
  }

  /// 回复|本刊|称: the verb of saying behind whom the answer is given to.
  private func saying(behindListener listener: Int) -> Int? {
    guard listener + 1 < tokens.count, let told = text.longest(of: Self.listeners, at: Int(tokens[listener].start))
    else { return nil }
    let last = tokens.index(at: Int(tokens[listener].start) + told.count)
    return last < tokens.count && last <= listener + 3 && tokens[last].isAny([.speech, .opinion]) ? last : nil
  }

  private static let listeners = ReadingText.words(
    "本报 本刊 本台 本网 本社 本号 记者 笔者 媒体 本报记者 本刊记者 本台记者 本网记者 本报查询 本刊查询 本台查询 查询 采访 媒体查询 记者采访 本报采访 媒体采访")

  private func opensSentence(_ token: Token) -> Bool {
    token.isAny([.conjunction, .adverb, .time]) || token.kind == .space || token.kind == .number
      || token.count == 1 && Self.days.contains(text[Int(token.start)])
  }

  private static let days = ScalarSet("年月日号时点分")

  /// Where the phrase ends: before the adverbs, words of time and phrases with a preposition in front of the cue; `nil` if
  /// something else than plain words stands in it.
  private func phraseEnd(from first: Int, to cue: Int) -> Int? {
    var end: Int?
    for index in first..<cue {
      let token = tokens[index]
      if token.isAny([.adverb, .time, .preposition]), index > first, !isUnion(index), !isInName(index) {
        end = end ?? index
        continue
      }
      if end == nil, index > first, issues(index, before: cue) {
        end = index
        continue
      }
      guard end == nil || text[Int(token.start)] != 0x7684 else { return nil }
      guard token.kind == .word || token.kind == .latin else { return nil }
      if end == nil, token.isAny(Self.predicate), !isUnion(index), !isInName(index) { return nil }
    }
    return end ?? cue
  }

  /// 发表|声明: the verb right before a noun that is the cue.
  private func issues(_ index: Int, before cue: Int) -> Bool {
    index + 1 == cue && text.isOne(of: ReadingText.issuing, tokens[index])
  }

  /// 声浪会|在…: the last character of a body's name, not what will be.
  private func isUnion(_ index: Int) -> Bool {
    text[Int(tokens[index].start)] == 0x4F1A && tokens[index].count == 1
      && tokens[index + 1].isAny([.preposition, .adverb, .cue])
  }

  /// 浔|极|互|乐: a single character that could be an adverb, between others that are no words.
  private func isInName(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.count == 1, token.isAny(.adverb), !token.isAny([.cue, .pronoun, .preposition]), index > 0 else {
      return false
    }
    return [index - 1, index + 1].allSatisfy {
      tokens[$0].count == 1 && tokens[$0].kind == .word
        && tokens[$0].classes.isDisjoint(with: [.cue, .function, .verb, .action, .pronoun])
    }
  }

  private static let predicate: WordClass = [
    .cue, .pronoun, .determiner, .verb, .action, .adverb, .preposition, .conjunction, .quoting, .collective,
  ]
}
