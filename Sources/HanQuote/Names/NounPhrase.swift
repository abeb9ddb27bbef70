/// How far a noun phrase reaches to the left of its head, and how it stands in its clause.
struct NounPhrase {
  let text: ReadingText
  let tokens: TokenList

  /// How a phrase stands before its verb.
  enum Place: Sendable {
    /// First in its clause, or after nothing but adverbs, conjunctions and words of time.
    case subject
    /// After a preposition such as 对 or 在.
    case oblique(Int)
    case inner
  }

  /// No phrase is longer than this many tokens.
  private static let longest = 18

  /// The token at which the phrase with its head at `head` starts. Stops at marks, cues, function words and pronouns;
  /// takes a determiner (一位, 这名) in and stops there.
  func start(ofHead head: Int) -> Int {
    var first = head
    var isModified = false
    while first > 0, head - first < Self.longest {
      let token = tokens[first - 1]
      let value = text[Int(token.start)]
      if value == 0x7684 { isModified = true }
      if token.isBreak {
        guard token.kind == .space || closesItem(first - 1) else { break }
      } else if token.isAny(Self.telling) {
        if token.isAny(.determiner) { return ownerStart(first - 1) }
        guard token.isAny(Self.nouns) || isModified && !token.isAny(Self.ending) || namesBody(first - 1) else {
          if isModified, let verb = postureVerb(before: first - 1) ?? postureWord(first - 1) { return verb }
          break
        }
      } else if token.count == 1, !isModified && Self.isAspect(value) || value == 0x6709 && countsPaper(first) {
        break
      }
      first -= 1
    }
    while first < head, text[Int(tokens[first].start)] == 0x7684 { first += 1 }
    return first
  }

  /// 安居|局|发言人: an ordinary verb of two characters that opens the clause, right before the single character that the
  /// name of a body ends in.
  private func namesBody(_ index: Int) -> Bool {
    if isUnion(index) { return true }
    let (token, next) = (tokens[index], tokens[index + 1])
    if isUnit(next), index + 2 < tokens.count, tokens[index + 2].isAny(.title), token.count == 2,
      !token.isAny(Self.ending)
    {
      return true  // 港区|检修|队|队长
    }
    if isBodyEnding(index + 1) || next.isAny(.action) && isBodyEnding(index + 2), isField(index) { return true }
    guard next.count == 1, next.isAny(.organisation), token.count == 2, !token.isAny(Self.ending) else { return false }
    return index == 0 || tokens[index - 1].isBreak || tokens[index - 1].isAny([.preposition, .conjunction, .time])
  }

  /// 渔|会|发言人: the last character of a body's short name, where a title follows.
  private func isUnion(_ index: Int) -> Bool {
    guard text[Int(tokens[index].start)] == 0x4F1A, tokens[index].count == 1, index > 0,
      tokens[index + 1].isAny(.title), tokens[index + 1].count > 1
    else { return false }
    let left = tokens[index - 1]
    return left.kind == .word && left.count == 1 && left.classes.isDisjoint(with: [Self.ending, .determiner, .adverb])
      && (index < 2 || tokens[index - 2].isBreak || tokens[index - 2].isAny(.function))
  }

  private func isBodyEnding(_ index: Int) -> Bool {
    index < tokens.count && tokens[index].count > 1 && tokens[index].isAny(.organisation)
  }

  /// 卫生|防护|中心: a verb of two characters between an ordinary noun and the ending of a body's name says what the body
  /// does.
  private func isField(_ index: Int) -> Bool {
    guard index > 0, tokens[index].count == 2, tokens[index].isAny(.action), !tokens[index].isAny(Self.ending) else {
      return false
    }
    if tokens[index - 1].isAny(.action), !tokens[index].isAny(.organisation) { return isField(index - 1) }  // 预防|控制
    var (first, length) = (index, 0)
    while first > 0, length < Self.longestField, isPlain(tokens[first - 1]) {
      first -= 1
      length += tokens[first].count
    }
    return length > 1 && (first == 0 || tokens[first - 1].isBreak || tokens[first - 1].isAny(.organisation))
  }

  /// A word that is no listed noun for people or bodies, no function word and not 的.
  private func isPlain(_ token: Token) -> Bool {
    token.isWord && token.classes.isDisjoint(with: [Self.telling, .pronoun, .collective])
      && text[Int(token.start)] != 0x7684
  }

  /// 市疾病预防控制中心: what stands before the verb has hardly more characters (set by hand).
  private static let longestField = 5

  /// 段, 队, 科: what the name of a part of a body ends in.
  private func isUnit(_ token: Token) -> Bool { token.count == 1 && Self.units.contains(text[Int(token.start)]) }

  private static let units = ScalarSet("段队科处组室站所部厅局课股团班库")

  /// What a phrase is made of besides words without a class.
  private static var nouns: WordClass { [.title, .role, .organisation, .media, .documentNoun, .kinship] }
  /// What a cue must be besides, so that a phrase goes on over it or begins with it, unless it stands in the modifier of a
  /// word for people (``determinedStart(ofHead:)``).
  static var passed: WordClass { [.determiner, nouns] }
  /// What a phrase never goes on over.
  private static var ending: WordClass { [.function, .pronoun, .verb, .quoting, .clause] }
  /// All classes that say whether it goes on; an ordinary verb ends it unless it stands in a modifier.
  private static var telling: WordClass { [.determiner, .action, nouns, ending] }

  /// 站|在门口的男生: the verb of a clause that modifies the head and opens with what somebody does in a place.
  private func postureVerb(before preposition: Int) -> Int? {
    guard preposition > 0, Self.places.contains(text[Int(tokens[preposition].start)]), tokens[preposition].count == 1,
      text.longest(of: Self.postures, at: Int(tokens[preposition - 1].start))?.count == tokens[preposition - 1].count,
      preposition == 1 || tokens[preposition - 2].isBreak
    else { return nil }
    return preposition - 1
  }

  /// 坐在|后排的男生: the same in one token.
  private func postureWord(_ token: Int) -> Int? {
    let (start, end) = (Int(tokens[token].start), Int(tokens[token].end))
    guard tokens[token].count == 2, Self.places.contains(text[end - 1]),
      text.longest(of: Self.postures, at: start) != nil, token == 0 || tokens[token - 1].isBreak
    else { return nil }
    return token
  }

  private static let places = ScalarSet("在到从")
  private static let postures = ReadingText.words(
    "排 蹲 坐 站 躺 住 守 跪 趴 靠 倚 围 挤 等 候 走 跟 跑 留 停 睡 待 呆 混 缩 躲 藏 埋 闲坐 端坐 站立 伫立 居住 就读 任职 供职 工作 生活 守候 等候 排队 聚集 徘徊 来")

  /// 群里有|一条读者的留言: what 有 brings in is a paper.
  private func countsPaper(_ first: Int) -> Bool {
    let start = Int(tokens[first].start)
    return ScalarSet.numerals.contains(text[start]) && ScalarSet.paperMeasures.contains(text[start + 1])
  }

  /// 了着过托起剩 (球迷刷|起|弹幕, 只剩|十七个人); asked of every token, so that it looks at no set.
  @inline(__always)
  private static func isAspect(_ value: UInt32) -> Bool {
    value == 0x4E86 || value == 0x7740 || value == 0x8FC7 || value == 0x6258 || value == 0x8D77
      || value == 0x5269
  }

  /// 交通部一名幕僚: a body right before the determiner belongs to the phrase.
  private func ownerStart(_ determiner: Int) -> Int {
    guard determiner > 0, tokens[determiner].count > 1 else { return determiner }
    if tokens[determiner - 1].isAny([.organisation, .shortOrganisation]) { return start(ofHead: determiner - 1) }
    return unlistedOwner(before: determiner) ?? determiner
  }

  /// 绒坊一名员工: two to four characters of no listed word between the start of the clause and the determiner.
  private func unlistedOwner(before determiner: Int) -> Int? {
    guard text[Int(tokens[determiner].start)] == 0x4E00 else { return nil }  // 一
    var first = determiner
    while first > 0, determiner - first <= 4, tokens[first - 1].kind == .word, tokens[first - 1].count == 1,
      tokens[first - 1].classes.isDisjoint(with: Self.noOwner)
    {
      first -= 1
    }
    let length = Int(tokens[determiner].start) - Int(tokens[first].start)
    guard (2...4).contains(length), !Self.locatives.contains(text[Int(tokens[determiner].start) - 1]),
      first == 0 || tokens[first - 1].kind != .word
    else { return nil }
    return first
  }

  private static let locatives = ScalarSet("中里上内下前后时间外")
  private static let noOwner: WordClass = [
    .cue, .function, .pronoun, .determiner, .verb, .action, .quoting,
  ]

  /// The start of a phrase whose determiner stands further left, over a clause that modifies the head
  /// (一位从邻省开车来的年轻人): at most 24 characters of the same comma clause, the head right after 的.
  func determinedStart(ofHead head: Int) -> Int? {
    guard head > 0 else { return nil }
    var index = head - 1
    var isModified = false
    /// 多家: it may also stand in the modifier of 一位….
    var some: Int?
    let limit = Int(tokens[head].start) - 24
    while index >= 0, Int(tokens[index].start) >= limit {
      let token = tokens[index]
      let value = text[Int(token.start)]
      if token.isBreak {
        if isModified, token.kind == .mark, let opening = openingMark(closedAt: index, limit) {
          index = opening - 1
          continue
        }
        guard token.kind == .space || isModified && value == 0x3001 else { break }
      } else {
        if Self.isListener(value) || !isModified && endsPhrase(token) { break }
        if value == 0x7684 { isModified = true }
        if token.isAny(.determiner), token.count > 1, !isModified || Self.openers.contains(value) {
          guard isModified, Self.plurals.contains(value) else { return ownerStart(index) }
          some = some ?? index
        }
      }
      index -= 1
    }
    return some.map(ownerStart)
  }

  /// What no phrase without a modifier goes beyond to the left; a modifier may hold verbs, and 、 between its clauses.
  @inline(__always)
  private func endsPhrase(_ token: Token) -> Bool {
    token.isAny([.cue, .verb, .adverb, .pronoun]) || isHearing(Int(token.start))
  }

  /// Whether 听说, 看到 or the like stands at a position; most characters begin none of the words.
  @inline(__always)
  private func isHearing(_ position: Int) -> Bool {
    switch text[position] {
    case 0x542C, 0x5F97, 0x770B, 0x53D1, 0x89C9: text.longest(of: Self.hearing, at: position) != nil  // 听得看发觉
    default: false
    }
  }

  /// 一名里长听说船要来: what follows is another clause.
  private static let hearing = ReadingText.words("听说 听到 听见 得知 看见 看到 发现 觉得")

  /// 一名自称“老中医”的男子, 这位以“冷面”著称的演员: the token of the mark that opens what the one at `index` closes, in a
  /// modifier.
  private func openingMark(closedAt index: Int, _ limit: Int) -> Int? {
    let mark = text[Int(tokens[index].start)]
    guard Punctuation.closingMarks.contains(mark) || mark == 0x22 else { return nil }
    return stride(from: index - 1, to: 0, by: -1).prefix { Int(tokens[$0].start) >= limit }.first {
      let opening = text[Int(tokens[$0].start)]
      return mark == 0x22 ? opening == 0x22 : Punctuation.openingMarks.contains(opening)
    }
  }

  /// What a phrase for one person opens with; 多家 and the like may stand in its modifier.
  private static let openers = ScalarSet("一这那该此某有另两数几多")
  private static let plurals = ScalarSet("有两数几多")

  /// 对, 向, 跟, 让, 把, 给: what follows is a phrase of its own; asked of every token, so that it looks at no set.
  @inline(__always)
  private static func isListener(_ value: UInt32) -> Bool {
    switch value {
    case 0x5BF9, 0x5411, 0x8DDF, 0x8BA9, 0x628A, 0x7ED9: true
    default: false
    }
  }

  /// How the phrase that starts at a token stands.
  func place(ofPhraseAt first: Int) -> Place {
    if bringsIn(first) { return .subject }
    var index = first - 1
    while index >= 0 {
      let token = tokens[index]
      if token.kind == .space {
        index -= 1
        continue
      }
      if let opening = titleStart(endingAt: index) {
        index = opening - 1
        continue
      }
      if text[Int(token.start)] == 0x300A {
        index -= 1
        continue
      }
      if token.kind == .mark || token.kind == .lineBreak { return .subject }
      if token.isAny(.preposition), !token.isAny(.conjunction) || opensClause(index) { return .oblique(index) }
      if token.isAny([.adverb, .conjunction, .time]) || token.kind == .number {
        index -= 1
        continue
      }
      if token.count == 1, text[Int(token.start)] == 0x7684, index > 0, tokens[index - 1].isAny(.time),
        text.longest(of: Self.former, at: Int(tokens[index - 1].start)) == nil
      {  // 此前的|裁决书
        index -= 2
        continue
      }
      return .inner
    }
    return .subject
  }

  /// 散会前|有居民站起来: 有 brings in the subject behind when it was.
  private func bringsIn(_ first: Int) -> Bool {
    guard first > 0, tokens[first].count == 1, text[Int(tokens[first].start)] == 0x6709,
      tokens[first - 1].kind == .word
    else { return false }
    return tokens[first - 1].isAny(.time) || Self.when.contains(text[Int(tokens[first - 1].end) - 1])
  }

  private static let when = ScalarSet("前后时晚天日间中")

  /// 当年的|学徒, 那时的|同桌: somebody known by another name.
  private static let former = ReadingText.words("当年 当初 那年 那时 那会儿 昔日 昔年 从前 往年")

  /// 对《第一商报》记者: the token of 《 if 》 stands at `index`.
  private func titleStart(endingAt index: Int) -> Int? {
    guard text[Int(tokens[index].start)] == 0x300B else { return nil }
    return stride(from: index - 1, through: max(0, index - 12), by: -1).first { text[Int(tokens[$0].start)] == 0x300A }
  }

  /// Whether the phrase with its head at a position may begin at or before another: `false` where a mark stands between
  /// that ends every phrase.
  /// - Complexity: O(marks between).
  func mayReach(from head: Int, to position: Int) -> Bool {
    var place = text.marks.firstPlace(from: head) - 1
    while place >= 0, text.marks[place] >= position {
      switch text.scalars[text.marks[place]] {
      case 0xFF0C, 0x3002, 0x0A: return false  // ，。
      case 0x22: return true
      default: if text.marks.isAny(Punctuation.closingMarks, at: place) { return true }
      }
      place -= 1
    }
    return true
  }

  private func opensClause(_ index: Int) -> Bool {
    index == 0 || tokens[index - 1].kind == .mark || tokens[index - 1].kind == .lineBreak
  }

  /// 董事长、总经理|某某: the mark between two items of a list, behind a title or body.
  private func closesItem(_ mark: Int) -> Bool {
    guard tokens[mark].kind == .mark, text[Int(tokens[mark].start)] == 0x3001 else { return false }
    return mark > 0 && tokens[mark - 1].isAny([.title, .organisation])
  }
}

extension WordClass {
  /// Verbs that end a noun phrase when they stand in it.
  static let clause: WordClass = [.speech, .opinion, .document, .directive, .sayOnly, .label, .naming, .gesture]
}
