/// Lists the mentions of an article in order: every named person and body, and every word that points to one.
final class MentionFinder {
  let text: ReadingText
  let tokens: TokenList
  let names: NameTrie
  private let phrase: NounPhrase
  private let marks = MarkSet.table
  private let markedNames = MentionFinder.markedNames
  /// The folded characters, and one line break behind them.
  private let scalars: UnsafePointer<UInt32>

  init(_ text: ReadingText, _ tokens: TokenList, _ register: Register) {
    self.text = text
    self.tokens = tokens
    self.scalars = text.scalars.baseAddress.unsafelyUnwrapped
    self.phrase = NounPhrase(text: text, tokens: tokens)
    self.names = NameTrie(register.aliases)
  }

  /// - Complexity: O(tokens).
  func mentions(_ register: inout Register, outermost spans: [QuoteSpan]) -> [Mention] {
    var result: [Mention] = []
    // Hardly a text has more; room that is not used is never touched.
    result.reserveCapacity(tokens.count / 8)
    var (next, span) = (0, 0)
    var sentence: Int? = 0
    var stops = TokenStops(tokens)
    while let index = stops.next(in: next..<tokens.count, where: isStop) {
      let token = tokens[index]
      let left = index > 0 ? tokens[index - 1] : .beforeText
      if !left.isWord, opensSentence(Int(token.start)) { sentence = index }
      if token.isAny(.cue), let opening = sentence, index > opening {
        sentence = nil
        let last = result.last?.head
        announcer(before: index, sentenceStart: opening, last: last, &register).map { result.append($0) }
      }
      if !token.isWord, opensSentence(Int(token.end)) { sentence = index + 1 }
      while span < spans.count, spans[span].outer.lowerBound <= Int(token.start) {
        if spans[span].outer.lowerBound == Int(token.start), let mention = quotedName(spans[span], &register) {
          result.append(mention)
        }
        span += 1
      }
      guard mayPoint(token, after: left), let mention = mention(at: index, behind: result.last, &register) else {
        continue
      }
      result.append(mention)
      next = max(index + 1, tokens.index(at: mention.head.upperBound))
    }
    return result
  }

  /// Whether a token is a cue, may be a mention or ends or opens what ``mentions(_:outermost:)`` asks for.
  @inline(__always)
  private func isStop(_ index: Int) -> Bool {
    let (named, pointing) = (mayName(from: tokens.start(of: index)), tokens.mayBegin(.mention, at: index))
    return named || pointing
  }

  /// Whether a name of the article may start at a position, by its first characters.
  /// - Precondition: the position is in the text.
  @inline(__always)
  func mayName(from start: Int) -> Bool {
    names.mayStart(at: scalars + start)
  }

  /// What a token mentions; no word for people that only stands in apposition to the name before.
  @inline(__always)
  private func mention(at index: Int, behind last: Mention?, _ register: inout Register) -> Mention? {
    guard let mention = mention(at: index, &register) else { return nil }
    guard mention.kind == .role, let last, last.kind == .person, last.head.upperBound == Int(tokens[index].start),
      phrase.determinedStart(ofHead: index) == nil
    else { return mention }
    return nil
  }

  /// Whether a position comes behind what ends a sentence, or a quotation that ends like one.
  @inline(__always)
  private func opensSentence(_ position: Int) -> Bool {
    let last = marks[text[position - 1]]
    return last & Punctuation.terminal.bit != 0
      || last & Punctuation.closingMarks.bit != 0 && marks[text[position - 2]] & Punctuation.terminal.bit != 0
  }

  /// Whether a token's kind and classes, its first characters or 的 before it let it be a mention; most tokens cannot.
  @inline(__always)
  private func mayPoint(_ token: Token, after left: Token) -> Bool {
    guard token.isWord else {
      return token.kind == .latin || token.kind == .mark && markedNames.contains(text[Int(token.start)])
    }
    let start = Int(token.start)
    return token.isAny(Self.pointing) || text[start - 1] == 0x7684 || mayName(from: start)
      || mayBeSurname(token, after: left)
  }

  /// What opens a title or a handle.
  private static let markedNames = ScalarSet("《@＠")

  @inline(__always)
  private func mention(at index: Int, _ register: inout Register) -> Mention? {
    let token = tokens[index]
    if token.kind == .lineBreak || token.kind == .space || token.kind == .number { return nil }
    if let named = named(at: index, &register) { return named }
    if token.kind == .mark {
      if text[Int(token.start)] == 0x300A, let title = title(index) { return title }
      return text[Int(token.start)] == 0x40 || text[Int(token.start)] == 0xFF20 ? handle(index, &register) : nil
    }
    if token.kind == .latin { return latinBody(index, &register) }
    return word(at: index, &register)
  }

  private func word(at index: Int, _ register: inout Register) -> Mention? {
    let token = tokens[index]
    if text[Int(token.start) - 1] == 0x7684, let comment = publicComment(at: Int(token.start)) {  // 的
      return Mention(head: comment, kind: .document)
    }
    guard token.isAny(Self.pointing) else { return nil }
    if token.isAny(.pronoun) {
      let pronoun = QuoteLexicon.shared.pronoun(text.fingerprint(of: token.range))
      if pronoun == .other, !isOtherSide(index) { return nil }
      return Mention(head: token.range, kind: .pronoun(pronoun))
    }
    if token.isAny(.shortOrganisation) {
      if isIdleDevice(index) { return nil }
      if let side = sideOfBody(token) { return Mention(head: side, kind: .shortOrganisation) }
      if !isInsideName(index) { return Mention(head: token.range, kind: .shortOrganisation) }
    }
    if token.isAny(.organisation), isOnlyKind(index) { return nil }
    if token.isAny(.organisation), pointsToBody(index, register) {
      return Mention(head: token.range, kind: .shortOrganisation)
    }
    if token.isAny(.organisation), let range = body(endingAt: index) {
      if let name = nameBehind(index, range) {
        let entity = register.entity(named: name, in: text, kind: .organisation, at: name.lowerBound)
        register.add(alias: text.key(range.lowerBound..<name.upperBound), for: entity)
        return Mention(head: name, kind: .organisation, entity: entity)
      }
      let entity = register.entity(named: range, in: text, kind: .organisation, at: range.lowerBound)
      return Mention(head: range, kind: .organisation, entity: entity)
    }
    if token.isAny(.shortOrganisation) || speaksByKind(index) {
      return Mention(head: token.range, kind: .shortOrganisation)
    }
    if token.isAny(.trade), let range = company(endingAt: index) {
      let entity = register.entity(named: range, in: text, kind: .organisation, at: range.lowerBound)
      return Mention(head: range, kind: .organisation, entity: entity)
    }
    if token.isAny([.title, .role]), token.count > 1 {
      if let group = RoleGroup(text: text).range(openedBy: token) {
        let entity = register.entity(named: group, in: text, kind: .organisation, at: group.lowerBound)
        return Mention(head: group, kind: .organisation, entity: entity)
      }
      guard !isCompound(token), !isPredicate(index) else { return nil }
      return Mention(head: withEnding(token.range), kind: .role)
    }
    if token.isAny(.determiner), token.count > 1 { return unlistedRole(after: index) }
    if token.isAny(.documentNoun) { return Mention(head: token.range, kind: .document) }
    if token.isAny(.collective) { return Mention(head: token.range, kind: .collective) }
    if token.isAny(.media), token.count > 1 || text[Int(token.end)] == 0x300B {
      if text[Int(token.start) - 1] == 0x7684 { return Mention(head: token.range, kind: .document) }  // 发布的周报
      return medium(endingAt: index, &register)
    }
    return nil
  }

  /// 平台|回应: the ending of names alone, where the clause opens with it and a verb of saying follows.
  private func speaksByKind(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.isAny(.organisation), token.count > 1, index + 1 < tokens.count,
      index == 0 || !tokens[index - 1].isWord, speaks(index + 1)
    else { return false }
    return ShortBody.endings(of: text.key(token.range)) != nil
  }

  /// 回应, 清晨在频道公布: a verb of speech, perhaps after a word of time and a phrase of place in the same clause.
  private func speaks(_ index: Int) -> Bool {
    if tokens[index].isAny(.speech) { return tokens[index].count > 1 }
    guard tokens[index].isAny(.time) else { return false }
    let clause = (index + 1..<min(tokens.count, index + 7)).prefix {
      tokens[$0].kind != .mark && tokens[$0].kind != .lineBreak
    }
    return clause.contains { tokens[$0].isAny([.speech, .document]) && tokens[$0].count > 1 }
  }

  /// 护士站, 原告席, 学生证, 教师节: a place, paper or day for such people, and none of them; but 发言人|证实, 教师|节约.
  private func isCompound(_ token: Token) -> Bool {
    let (next, behind) = (text[Int(token.end)], text[Int(token.end) + 1])
    if Self.compounds.contains(next) { return !Self.goesOn.contains(behind) }
    if next == 0x4F1A { return Self.behindMeeting.contains(behind) && meets(token) }  // 会
    if next == 0x5E2D { return !Self.behindSeat.contains(behind) }  // 席
    return next == 0x7AD9 && Self.behindStation.contains(behind)
  }

  /// 记者会, 家长会: not every word for people makes one of 会 (发言人|会前澄清).
  private func meets(_ token: Token) -> Bool { text.isOne(of: Self.meeting, token) }

  private static let meeting = ReadingText.words(
    "记者 家长 股东 业主 校友 会员 村民 居民 街坊 职工 员工 教师 老师 学生 同学 战友 老乡 同乡 歌迷 影迷 粉丝 球迷 书迷 读者 听众 里民 乡民 "
      + "社员 党员 部长 首长 议员 董事 理事 监事 委员 专家 院士 债权人 持有人 供应商 经销商 选民 家属 亲友 投资人 投资者 持份者 班主任 班干部")

  /// 他也做会计，: what somebody works as, at the end of the clause.
  private func isPredicate(_ index: Int) -> Bool {
    guard index > 0, Punctuation.clause.contains(text[Int(tokens[index].end)]) else { return false }
    let left = tokens[index - 1]
    return text.isOne(of: Self.working, left)
  }

  private static let working = ReadingText.words("做 当 干 任 担任 出任 充当 改当 改做 去当 去做 当过 做过 当上 做了 当了")

  private static let compounds = ScalarSet("证节岗楼椅")
  /// What makes a verb or place of such a character: 证实, 证明, 证言, 节约, 节俭, 楼下.
  private static let goesOn = ScalarSet("实明言词据称约俭省制食下上里")
  /// 记者会上, 家长会后: a meeting of such people; not 记者会追问.
  private static let behindMeeting = ScalarSet("上中后前场现结期，。、的")
  /// 学生|席地而坐, 记者|席卷.
  private static let behindSeat = ScalarSet("地卷")
  /// 护士站的, not 护士站在.
  private static let behindStation = ScalarSet("的，、内里外上前旁墙门台后边")

  /// Words that can point to somebody or something that speaks.
  static let pointing: WordClass = [
    .pronoun, .shortOrganisation, .organisation, .trade, .title, .role, .determiner, .documentNoun, .collective, .media,
  ]
  /// 点赞最高的回复, 得票最多的一条: one of many that the public wrote, at most twelve characters from the superlative. `position` comes
  /// after 的.
  private func publicComment(at position: Int) -> Range<Int>? {
    guard let noun = text.longest(of: Self.comments, at: position),
      text.first(of: DocumentKind.superlatives, in: max(0, position - 12)..<position) != nil
    else { return nil }
    return position..<(position + noun.count)
  }

  private static let comments = ReadingText.words("回复 一条 一则 那条 那则")

  /// 助理们, 签字会计师之一.
  private func withEnding(_ head: Range<Int>) -> Range<Int> {
    if text[head.upperBound] == 0x4EEC { return head.lowerBound..<(head.upperBound + 1) }  // 们
    return text[head.upperBound] == 0x4E4B && text[head.upperBound + 1] == 0x4E00
      ? head.lowerBound..<(head.upperBound + 2) : head
  }

  /// 一位现场排队的大学生: the last word before a cue, an adverb or a preposition, when no listed word for people is there.
  private func unlistedRole(after determiner: Int) -> Mention? {
    let end = min(tokens.count, determiner + 20)
    let words = (determiner + 1)..<max(determiner + 1, end)
    let clause = words.prefix { tokens[$0].kind != .mark && tokens[$0].kind != .lineBreak }
    let head = (clause.last { text[Int(tokens[$0].start)] == 0x7684 } ?? determiner) + 1
    for index in clause where index >= head {
      let token = tokens[index]
      if token.isAny([.title, .role, .organisation, .documentNoun, .pronoun]), token.count > 1 { return nil }
      guard index > head,
        token.isAny([.cue, .adverb, .verb, .action]) || token.isAny(.preposition) && head > determiner + 1
      else {
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
}
