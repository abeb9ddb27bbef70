/// Lists the mentions of an article in order: every named person and body, and every word that points to one.
struct MentionFinder {
  let text: ReadingText
  let tokens: TokenList
  private let names: WordTrie
  private let phrase: NounPhrase

  init(_ text: ReadingText, _ tokens: TokenList, _ register: Register) {
    self.text = text
    self.tokens = tokens
    self.phrase = NounPhrase(text: text, tokens: tokens)
    var names = WordTrie(capacity: 256)
    for key in register.aliases.keys { names.insert(key.scalars, .title) }
    self.names = names
  }

  /// - Complexity: O(tokens).
  func mentions(_ register: inout Register, outermost spans: [QuoteSpan]) -> [Mention] {
    var result: [Mention] = []
    var index = 0
    var span = 0
    while index < tokens.count {
      let start = Int(tokens[index].start)
      while span < spans.count, spans[span].outer.upperBound <= start { span += 1 }
      if span < spans.count, spans[span].outer.lowerBound == start {
        if let mention = quotedName(spans[span], &register) { result.append(mention) }
      }
      let followsName = result.last.map { $0.kind == .person && $0.head.upperBound == start } ?? false
      guard let mention = mention(at: index, &register), !(followsName && mention.kind == .role) else {
        index += 1
        continue
      }
      result.append(mention)
      index = max(index + 1, tokens.index(at: mention.head.upperBound))
    }
    return result
  }

  private func mention(at index: Int, _ register: inout Register) -> Mention? {
    let token = tokens[index]
    if token.kind == .lineBreak || token.kind == .space || token.kind == .number { return nil }
    if let named = named(at: index, register) { return named }
    if token.kind == .mark {
      return text[Int(token.start)] == 0x40 || text[Int(token.start)] == 0xFF20 ? handle(index, &register) : nil
    }
    if token.kind == .latin { return latinBody(index, &register) }
    return word(at: index, &register)
  }

  // MARK: - Names

  private func named(at index: Int, _ register: Register) -> Mention? {
    let start = Int(tokens[index].start)
    if tokens[index].kind != .mark, !startsBody(at: index), let length = nameLength(at: start),
      let entity = register.aliases[text.key(start..<(start + length))]
    {
      return Mention(head: start..<(start + length), kind: .person, entity: entity)
    }
    return surnameOnly(at: index, register)
  }

  /// 听风者科技: a name that a kind of body follows is part of the body's name.
  private func startsBody(at index: Int) -> Bool {
    guard let length = nameLength(at: Int(tokens[index].start)) else { return false }
    let next = tokens.index(at: Int(tokens[index].start) + length)
    for after in next..<min(tokens.count, next + 4) {
      let token = tokens[after]
      guard token.kind == .word, !token.isAny([.function, .cue, .determiner, .pronoun, .title, .role, .verb]) else {
        return false
      }
      if token.isAny(.organisation), !token.isAny(.shortOrganisation) || after > next { return true }
    }
    return false
  }

  /// The longest name at a position, skipping the spaces and dots that keys leave out.
  private func nameLength(at start: Int) -> Int? {
    let first = text.scalars[start]
    guard names.starts(with: first >= 0x41 && first <= 0x5A ? first + 32 : first) else { return nil }
    var node = 0
    var position = start
    var best: Int?
    while position < text.count, position - start < 48 {
      let value = text.scalars[position]
      if value == 0x20 || value == 0xB7 || value == 0x2E {
        if position == start { return nil }
      } else {
        guard let next = names.child(of: node, value >= 0x41 && value <= 0x5A ? value + 32 : value) else { break }
        node = next
      }
      position += 1
      if names.isWord(node), value != 0x20, value != 0xB7, value != 0x2E { best = position - start }
    }
    guard let best, !TokenList.isLatin(text[start]) || !TokenList.isLatin(text[start + best]) else { return nil }
    return best
  }

  /// 潘随即追问: the surname of somebody known, first in its clause, before an adverb or a cue.
  private func surnameOnly(at index: Int, _ register: Register) -> Mention? {
    let token = tokens[index]
    guard token.isAny(.surname), token.count == 1, index + 1 < tokens.count else { return nil }
    guard
      index == 0 || tokens[index - 1].kind == .mark || tokens[index - 1].kind == .lineBreak
        || tokens[index - 1].isAny([.adverb, .conjunction])
    else { return nil }
    let next = tokens[index + 1]
    guard next.isAny([.cue, .adverb]) else { return nil }
    return register.person(surnamed: text.key(token.range), before: Int(token.start)).map {
      Mention(head: token.range, kind: .person, entity: $0)
    }
  }

  /// @name up to a space or mark.
  private func handle(_ index: Int, _ register: inout Register) -> Mention? {
    let start = Int(tokens[index].end)
    var end = start
    while end < text.count, end - start < 20, !Punctuation.any.contains(text[end]),
      !tokens[tokens.index(at: end)].isAny([.cue]) || tokens[tokens.index(at: end)].start != Int32(end)
    {
      end += 1
    }
    guard end > start + 1 else { return nil }
    let entity = register.entity(
      named: text.wording(start..<end), key: text.key(start..<end), kind: .person, at: start)
    return Mention(head: start..<end, kind: .person, entity: entity)
  }

  /// 网友“山里的豆”, 环保团体“绿羽”: a short name in marks right after a role or a kind of body.
  private func quotedName(_ span: QuoteSpan, _ register: inout Register) -> Mention? {
    let index = tokens.index(at: span.outer.lowerBound)
    guard index > 0, span.content.count <= 10, span.content.count > 1 else { return nil }
    let left = tokens[index - 1]
    let isUser = left.isAny([.title, .role, .collective]) && left.count > 1
    let isBody = left.isAny(.organisation) && left.count > 1
    guard isUser || isBody, !span.content.contains(where: { Punctuation.any.contains(text[$0]) }) else { return nil }
    let after = tokens.index(at: span.outer.upperBound)
    guard after < tokens.count, !left.isAny(.kinship),
      tokens[after].isAny([.cue, .function]) || text[span.outer.upperBound] == 0xFF1A
    else { return nil }
    let entity = register.entity(
      named: text.wording(span.content), key: text.key(span.content), kind: isBody ? .organisation : .person,
      at: span.content.lowerBound)
    return Mention(head: span.content, kind: isBody ? .organisation : .person, entity: entity)
  }

  /// DeepSeek: a Latin word that names nobody known is a body.
  private func latinBody(_ index: Int, _ register: inout Register) -> Mention? {
    let token = tokens[index]
    let first = text[Int(token.start)]
    guard token.count > 1, (0x41...0x5A).contains(first) || token.count > 3, !token.isAny([.title]) else { return nil }
    var end = Int(token.end)
    if index + 1 < tokens.count, tokens[index + 1].isAny(.organisation), tokens[index + 1].count > 1 {
      end = Int(tokens[index + 1].end)
    }
    let entity = register.entity(
      named: text.wording(token.range), key: text.key(token.range), kind: .organisation, at: Int(token.start))
    return Mention(head: Int(token.start)..<end, kind: .organisation, entity: entity)
  }

  // MARK: - Words

  private func word(at index: Int, _ register: inout Register) -> Mention? {
    let token = tokens[index]
    if token.isAny(.pronoun) {
      let pronoun = QuoteLexicon.shared.pronouns[text.key(token.range)] ?? .any
      return Mention(head: token.range, kind: .pronoun(pronoun))
    }
    if token.isAny(.shortOrganisation), !isInsideName(index) {
      return Mention(head: token.range, kind: .shortOrganisation)
    }
    if token.isAny(.organisation), let range = body(endingAt: index) {
      let entity = register.entity(
        named: text.wording(range), key: text.key(range), kind: .organisation, at: range.lowerBound)
      return Mention(head: range, kind: .organisation, entity: entity)
    }
    if token.isAny(.shortOrganisation) { return Mention(head: token.range, kind: .shortOrganisation) }
    if token.isAny([.title, .role]), token.count > 1 { return Mention(head: token.range, kind: .role) }
    if token.isAny(.determiner), token.count > 1 { return unlistedRole(after: index) }
    if token.isAny(.documentNoun) { return Mention(head: token.range, kind: .document) }
    if token.isAny(.collective) { return Mention(head: token.range, kind: .collective) }
    if token.isAny(.media), token.count > 1 || text[Int(token.end)] == 0x300B {
      return medium(endingAt: index, &register)
    }
    return nil
  }

  /// 一位现场排队的大学生: the last word before a cue, an adverb or a preposition, when no listed word for people is there.
  private func unlistedRole(after determiner: Int) -> Mention? {
    var head = determiner + 1
    for index in (determiner + 1)..<min(tokens.count, determiner + 16) {
      let token = tokens[index]
      if token.isAny([.title, .role, .organisation, .documentNoun, .pronoun]), token.count > 1 { return nil }
      if token.kind == .mark || token.kind == .lineBreak { return nil }
      if text[Int(token.start)] == 0x7684 { head = index + 1 }
      guard index > head, token.isAny([.cue, .adverb]) || token.isAny(.preposition) && head > determiner + 1 else {
        continue
      }
      let range = Int(tokens[head].start)..<Int(token.start)
      return range.count <= 5 && Self.people.contains(text[range.upperBound - 1])
        ? Mention(head: range, kind: .role) : nil
    }
    return nil
  }

  /// What words for people end in.
  private static let people = ScalarSet("人者员生手家师民友客童婆翁妇汉工匠商农兵孩女男子伴辈长")

  /// 澄江水务集团: a short form that only ends a longer name is no mention of its own.
  private func isInsideName(_ index: Int) -> Bool {
    guard tokens[index].isAny(.organisation), index > 0 else { return false }
    let left = tokens[index - 1]
    return left.kind == .word && !left.isAny([.function, .cue, .determiner, .pronoun])
      && text[Int(left.start)] != 0x7684
  }

  /// The whole name of a body that ends with this token, at least one token longer than its ending.
  private func body(endingAt index: Int) -> Range<Int>? {
    let next = index + 1 < tokens.count ? tokens[index + 1] : nil
    if let next, next.isAny([.organisation]), next.kind == .word, next.count > 1 { return nil }
    var first = index
    while first > 0, index - first < 10 {
      let left = tokens[first - 1]
      guard left.kind == .word || left.kind == .latin || left.kind == .number else { break }
      if left.isAny([.preposition, .conjunction, .adverb, .time, .determiner, .pronoun, .verb]) { break }
      if left.isAny(.clause) { break }
      if left.isAny([.title, .role]), left.count > 1, first < index { break }  // 县长室, 学生自治会
      if text[Int(left.start)] == 0x7684, left.count == 1 { break }
      first -= 1
    }
    let range = Int(tokens[first].start)..<Int(tokens[index].end)
    if tokens[index].count == 1 {
      guard Self.shortEndings.contains(text[Int(tokens[index].start)]), endsBody(before: next) else { return nil }
    }
    return first < index && range.count >= 3 || tokens[index].count >= 3 ? range : nil
  }

  private static let shortEndings = ScalarSet("局部处署厅院委所厂店室")

  /// A one-character ending (局, 部, 署) counts before a title, a cue or the end of the phrase.
  private func endsBody(before next: Token?) -> Bool {
    guard let next else { return true }
    if next.kind == .mark || next.kind == .lineBreak { return true }
    return next.isAny([.title, .role, .cue, .adverb, .time, .documentNoun]) || text[Int(next.start)] == 0x7684
      || next.kind == .number
  }

  private func medium(endingAt index: Int, _ register: inout Register) -> Mention? {
    var start = Int(tokens[index].start)
    let limit = max(0, start - 12)
    while start > limit, !Punctuation.any.contains(text[start - 1]),
      !tokens[tokens.index(at: start - 1)].isAny([.function, .cue])
    {
      start -= 1
    }
    let range = start..<Int(tokens[index].end)
    guard range.count > 2 else { return nil }
    let entity = register.entity(named: text.wording(range), key: text.key(range), kind: .organisation, at: start)
    return Mention(head: range, kind: .organisation, entity: entity)
  }
}
