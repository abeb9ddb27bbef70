/// Mentions by name: full names, surnames alone, handles, names in marks, Latin words, titles of books.
extension MentionFinder {
  @inline(__always)
  func named(at index: Int, _ register: inout Register) -> Mention? {
    let token = tokens[index]
    let start = Int(token.start)
    if token.kind == .latin || token.isWord && mayName(from: start), let name = names.longest(in: text, at: start),
      !startsBody(start, name.length), !text.opensMission(start + name.length)
    {
      let kind: Mention.Kind = register[name.entity].kind == .organisation ? .organisation : .person
      return Mention(head: withAddress(start..<(start + name.length), kind), kind: kind, entity: name.entity)
    }
    guard mayBeSurname(token, after: index > 0 ? tokens[index - 1] : .beforeText) else { return nil }
    return kin(ofSurname: index, &register) ?? surnameOnly(at: index, &register)
  }

  /// 程立老先生: the form of address behind a person's name belongs to the mention.
  private func withAddress(_ head: Range<Int>, _ kind: Mention.Kind) -> Range<Int> {
    let next = tokens.index(at: head.upperBound)
    guard kind == .person, next < tokens.count, Int(tokens[next].start) == head.upperBound, tokens[next].count > 1,
      tokens[next].isAny(.respect)
    else { return head }
    return head.lowerBound..<Int(tokens[next].end)
  }

  /// 听风者科技: a name that a kind of body follows is part of the body's name.
  private func startsBody(_ start: Int, _ length: Int) -> Bool {
    let next = tokens.index(at: start + length)
    for after in next..<min(tokens.count, next + 4) {
      let token = tokens[after]
      guard token.kind == .word, !token.isAny([.function, .cue, .determiner, .pronoun, .title, .role, .verb]),
        !(token.count == 1 && Self.particles.contains(text[Int(token.start)]))
      else { return false }
      if token.isAny(.organisation), !token.isAny(.shortOrganisation) || after > next { return true }
    }
    return false
  }

  /// Whether a surname stands first in its clause.
  @inline(__always)
  func mayBeSurname(_ token: Token, after left: Token) -> Bool {
    guard token.isAny([.surname, .doubleSurname]) else { return false }
    return left.kind == .mark || left.kind == .lineBreak || left.isAny([.adverb, .conjunction])
      || token.isAny(.doubleSurname) && text[Int(token.start) - 1] == 0x7684
      || text[Int(token.start) - 1] == 0x636E  // 据
  }

  /// 潘随即追问: the surname of somebody known, before an adverb or a cue.
  private func surnameOnly(at index: Int, _ register: inout Register) -> Mention? {
    let token = tokens[index]
    guard token.count == 1 || token.isAny(.doubleSurname), index + 1 < tokens.count else { return nil }
    let next = tokens[index + 1]
    let isPlain = !token.isAny([.function, .cue, .title, .role, .verb])
    guard
      next.isAny([.cue, .adverb]) || isPlain && (next.isAny([.verb, .action, .preposition]) || opensStory(index, next))
        || isPlain && ownsWords(next)
    else { return nil }
    return register.person(surnamed: text.key(token.range), before: Int(token.start)).map {
      Mention(head: token.range, kind: .person, entity: $0)
    }
  }

  /// 邱|的看法: the surname before 的 and a noun of speech.
  private func ownsWords(_ next: Token) -> Bool {
    text[Int(next.start)] == 0x7684 && next.count == 1 && NominalCueRule.isSpeechNoun(at: Int(next.end), in: text)
  }

  /// 冯闻讯低头: a surname that opens its sentence, before a verb of one character.
  private func opensStory(_ index: Int, _ next: Token) -> Bool {
    let left = index > 0 ? tokens[index - 1] : .beforeText
    let opens = left.kind == .lineBreak || left.kind == .mark && Punctuation.terminal.contains(text[Int(left.start)])
    return opens && next.kind == .word && next.count == 1 && Self.verbsOfOne.contains(text[Int(next.start)])
      && !startsBody(Int(tokens[index].start), tokens[index].count)
  }

  private static let verbsOfOne = ScalarSet(
    "闻听见看望获得知遭被受因曾已仍更又再即则却并亦也还便就才都携率赴抵返离入出伏持握抱拿挥摇点低抬转起坐站跪哭笑怒叹泣吞咽吸抹擦拭捂掩皱瞪斜瞥默未不没无应认拒辩驳斥骂喊叫吼求盼愿肯敢欲拟将与对向从在由为替承称指说问答"
  )

  /// 林母, 鲍父: a parent or wife by the surname of somebody known, who is somebody else.
  private func kin(ofSurname index: Int, _ register: inout Register) -> Mention? {
    let token = tokens[index]
    guard token.count == 1 || token.isAny(.doubleSurname), index + 2 < tokens.count,
      tokens[index + 1].count == 1, Self.parents.contains(text[Int(token.end)]), tokens[index + 2].kind == .word,
      register.person(surnamed: text.key(token.range), before: Int(token.start)) != nil
    else { return nil }
    let name = Int(token.start)..<Int(tokens[index + 1].end)
    let entity = register.entity(named: name, in: text, kind: .person, at: name.lowerBound)
    return Mention(head: name, kind: .person, entity: entity)
  }

  private static let parents = ScalarSet("母父妻嫂")

  /// @name up to a space or mark.
  func handle(_ index: Int, _ register: inout Register) -> Mention? {
    let start = Int(tokens[index].end)
    var end = start
    while end < text.count, end - start < 20, !Punctuation.any.contains(text[end]),
      !tokens[tokens.index(at: end)].isAny([.cue, .preposition]) || tokens[tokens.index(at: end)].start != Int32(end)
    {
      end += 1
    }
    guard end > start + 1 else { return nil }
    let entity = register.entity(named: start..<end, in: text, kind: .person, at: start)
    return Mention(head: start..<end, kind: .person, entity: entity)
  }

  /// 网友“山里的豆”, 环保团体“绿羽”: a short name in marks right after a role or a kind of body.
  func quotedName(_ span: QuoteSpan, _ register: inout Register) -> Mention? {
    let index = tokens.index(at: span.outer.lowerBound)
    guard index > 0, span.content.count <= 10, span.content.count > 1 else { return nil }
    let left = tokens[index - 1]
    let isKind = Self.kindsOfName.end(before: span.outer.lowerBound, in: text)
    let isUser = left.isAny([.title, .role, .collective]) && left.count > 1 || Self.isNameWord(left, text)
    let isBody =
      left.isAny(.organisation) && left.count > 1 || !left.isAny(.collective) && ownsTitle(after: span)
      || isKind && !isUser && !left.isAny(.platform)
      || index > 1 && tokens[index - 2].isAny([.title, .role])
        && RoleGroup(text: text).range(openedBy: tokens[index - 2])?.upperBound == span.outer.lowerBound
    guard isUser || isBody, !span.content.contains(where: { Punctuation.any.contains(text[$0]) }) else { return nil }
    let after = tokens.index(at: span.outer.upperBound)
    guard after < tokens.count, isKind || !left.isAny(.kinship),
      tokens[after].isAny(Self.afterName) || tokens[after].kind == .number || isCount(after)
        || Self.nameFollowers.contains(text[span.outer.upperBound])
        || ScalarSet.aspects.contains(text[span.outer.upperBound + 1]) && !left.isAny(.collective)
        || text[span.outer.upperBound] == 0xFF0C && left.isAny(.role) && !left.isAny(.collective)
    else { return nil }
    let entity = register.entity(
      named: span.content, in: text, kind: isBody ? .organisation : .person, at: span.content.lowerBound)
    return Mention(head: span.content, kind: isBody ? .organisation : .person, entity: entity)
  }

  /// 中介“安家”的业务员: whoever has a person of a profession is a body.
  private func ownsTitle(after span: QuoteSpan) -> Bool {
    let next = tokens.index(at: span.outer.upperBound) + 1
    return text[span.outer.upperBound] == 0x7684 && next < tokens.count && tokens[next].isAny(.title)
      && tokens[next].classes.isDisjoint(with: [.role, .kinship])
  }

  /// 「铁木轩」三间分店.
  private func isCount(_ index: Int) -> Bool {
    ScalarSet.numerals.contains(text[Int(tokens[index].start)]) && tokens[index].count == 1
  }

  /// Kinds of bodies that go before a name in marks: ``kinds``, and others that need the marks.
  private static let kindsOfName = WordEndings(
    kindList + " 团队 小组 关注组 互助会 合唱团 乐团 舞团 剧社 诗社 补习社 旅行社 合作社 工作室 影楼 诊所 药房 面馆 茶餐厅 饭店 "
      + "酒吧 咖啡馆 咖啡店 书店 花店 小店 民宿 联盟 阵线 频道 专页 粉专")

  private static let afterName: WordClass = [.cue, .function, .verb, .action, .title, .role]
  private static let nameFollowers = ScalarSet("：的")

  /// 网名“……”, 化名“……”.
  private static func isNameWord(_ token: Token, _ text: ReadingText) -> Bool {
    nameWords.contains { text.starts(with: $0, at: Int(token.end) - $0.count) }
  }

  private static let nameWords = ["网名", "昵称", "笔名", "化名", "艺名", "账号", "帐号", "粉专", "频道", "公众号", "自媒体"].map {
    $0.unicodeScalars.map(\.value)
  }

  /// DeepSeek: a Latin word that names nobody known is a body.
  func latinBody(_ index: Int, _ register: inout Register) -> Mention? {
    let token = tokens[index]
    let first = text[Int(token.start)]
    guard token.count > 1, (0x41...0x5A).contains(first) || token.count > 3 && !isMarkedWord(token),
      !token.isAny([.title])
    else { return nil }
    let name = Int(token.start)..<Int(tokens[lastWord(from: index)].end)
    var end = name.upperBound
    let next = tokens.index(at: end)
    if next < tokens.count, tokens[next].isAny(.organisation), tokens[next].count > 1 { end = Int(tokens[next].end) }
    let entity = register.entity(named: name, in: text, kind: .organisation, at: name.lowerBound)
    return Mention(head: name.lowerBound..<end, kind: .organisation, entity: entity)
  }

  /// “espresso”: a foreign word that fills its marks is spoken of, and nobody's name.
  private func isMarkedWord(_ token: Token) -> Bool {
    Punctuation.openingMarks.contains(text[Int(token.start) - 1])
      && Punctuation.closingMarks.contains(text[Int(token.end)])
  }

  /// Nova AI, Bremer & Kohl: the last of up to four capitalised words with a space or & between.
  private func lastWord(from index: Int) -> Int {
    var last = index
    while last + 2 < tokens.count {
      if let next = partner(after: last), next - index < 8 {
        last = next
        continue
      }
      guard last - index < 6, tokens[last + 1].kind == .space, text[Int(tokens[last + 1].start)] == 0x20,
        isCapitalised(last + 2)
      else { break }
      last += 2
    }
    return last
  }

  /// The capitalised word behind & and perhaps blanks.
  private func partner(after index: Int) -> Int? {
    let and = afterSpaces(index + 1)
    guard and < tokens.count, tokens[and].count == 1, Self.ands.contains(text[Int(tokens[and].start)]) else {
      return nil
    }
    let next = afterSpaces(and + 1)
    return next < tokens.count && isCapitalised(next) ? next : nil
  }

  private func afterSpaces(_ index: Int) -> Int {
    var next = index
    while next < tokens.count, tokens[next].kind == .space { next += 1 }
    return next
  }

  private func isCapitalised(_ index: Int) -> Bool {
    tokens[index].kind == .latin && (0x41...0x5A).contains(text[Int(tokens[index].start)])
  }

  private static let ands = ScalarSet("&＆")

  /// 《石塘县志》载: a title that a cue follows, or 中 and a cue; an outlet that reports is no document.
  func title(_ index: Int) -> Mention? {
    let start = Int(tokens[index].end)
    guard let end = (start..<min(text.count, start + 24)).first(where: { text[$0] == 0x300B }), end > start + 1,
      text[start - 2] != 0x636E
    else { return nil }
    var next = tokens.index(at: end + 1)
    while next < tokens.count, tokens[next].count == 1, Self.inside.contains(text[Int(tokens[next].start)]) {
      next += 1
    }
    guard next < tokens.count,
      tokens[next].isAny([.document, .speech, .opinion]) || Self.records.contains(text[Int(tokens[next].start)]),
      text.longest(of: ReadingText.reports, at: Int(tokens[next].start)) == nil
    else { return nil }
    return Mention(head: start..<end, kind: .document)
  }

  private static let inside = ScalarSet("中里内上则也亦又还曾就")
  private static let records = ScalarSet("载云曰")
}
