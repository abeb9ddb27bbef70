/// A verb or phrase that opens somebody's words, outside all quotations.
struct Cue: Sendable {
  var range: Range<Int> { bounds.range }
  let classes: WordClass
  var lastToken: Int { Int(last) }
  var sentence: Int { Int(number) }
  /// The mention that speaks, if the sentence names it.
  var subject: Int? {
    get { speaking.index }
    set { speaking = CompactIndex(newValue) }
  }
  /// Whether the subject was taken from further left, because the cue's own clause has none.
  var isInherited = false
  /// After 据 or 按照: the clause that follows is what was said.
  let isSourcePhrase: Bool

  private let bounds: CompactRange
  private let last: Int32
  private let number: Int32
  private var speaking = CompactIndex(nil)

  init(range: Range<Int>, classes: WordClass, lastToken: Int, sentence: Int, isSourcePhrase: Bool = false) {
    bounds = CompactRange(range)
    self.classes = classes
    last = Int32(truncatingIfNeeded: lastToken)
    number = Int32(truncatingIfNeeded: sentence)
    self.isSourcePhrase = isSourcePhrase
  }

  func isAny(_ wanted: WordClass) -> Bool { !classes.isDisjoint(with: wanted) }
}

/// Lists the cues of an article.
struct CueFinder {
  let text: ReadingText
  private let tokens: TokenList
  private let outline: Outline
  private let phrases: SourcePhrase
  private let nouns: SpokenNoun
  private let uses: NominalUse

  init(_ text: ReadingText, _ tokens: TokenList, _ outline: Outline) {
    self.text = text
    self.tokens = tokens
    self.outline = outline
    phrases = SourcePhrase(text: text, tokens: tokens)
    nouns = SpokenNoun(text: text, tokens: tokens)
    uses = NominalUse(text: text, tokens: tokens)
  }

  /// All cues in order.
  /// - Complexity: O(tokens).
  func cues() -> [Cue] {
    var result: [Cue] = []
    // Hardly a text has more; room that is not used is never touched.
    result.reserveCapacity(outline.sentences.count)
    var span = 0
    var stops = TokenStops(tokens)
    for (number, sentence) in outline.sentences.enumerated() where outline.paragraphs[sentence.paragraph].role == .body
    {
      addCues(of: number, sentence.range, &span, &stops, to: &result)
    }
    return result
  }

  /// - Parameter span: the first quotation that may end behind the sentence's start.
  private func addCues(
    of number: Int, _ sentence: Range<Int>, _ span: inout Int, _ stops: inout TokenStops, to result: inout [Cue]
  ) {
    var index = tokens.index(at: sentence.lowerBound)
    let end = tokens.index(at: sentence.upperBound)
    while index < end, let next = stops.next(in: index..<end, where: { tokens.mayBegin(.cue, at: $0) }) {
      let start = Int(tokens[next].start)
      while span < outline.spans.count, outline.spans[span].outer.upperBound <= start { span += 1 }
      if span < outline.spans.count, outline.spans[span].outer.lowerBound <= start {
        // A quotation may end inside a token, an apostrophe in a Latin word: there the search still goes on.
        index = max(next + 1, tokens.index(at: outline.spans[span].outer.upperBound))
      } else if let cue = cue(at: next, before: end, in: number) {
        result.append(cue)
        index = cue.lastToken + 1
      } else {
        index = next + 1
      }
    }
  }

  private func cue(at index: Int, before end: Int, in sentence: Int) -> Cue? {
    phrases.cue(at: index, sentence: sentence) ?? nouns.cue(at: index, sentence: sentence)
      ?? (tokens[index].isAny(.cue) ? cue(at: index, before: end, sentence) : nil)
  }

  private func cue(at index: Int, before end: Int, _ sentence: Int) -> Cue? {
    guard isCue(index), !isNounBeforeCue(index), !uses.isNoun(index) else {
      return nil
    }
    var last = index
    var classes = isOnlyNaming(index) ? .naming : tokens[index].classes
    while last + 1 < end, let next = continuation(after: last) {
      last = next
      classes.formUnion(tokens[last].classes)
    }
    return Cue(
      range: Int(tokens[index].start)..<Int(tokens[last].end), classes: classes.intersection([.cue, .bareClause]),
      lastToken: last, sentence: sentence)
  }

  /// 新声明|承认: the paper is the subject of the cue that follows, where the clause opens with it.
  private func isNounBeforeCue(_ index: Int) -> Bool {
    guard tokens[index].isAny(.documentNoun), tokens[index].count > 1, index + 1 < tokens.count,
      tokens[index + 1].isAny(.clauseCue), index > 0
    else { return false }
    let left = tokens[index - 1]
    if tokens[index + 1].count == 1, left.kind == .word, left.count > 1,  // 抢修公告|称
      left.classes.isDisjoint(with: [
        .adverb, .time, .preposition, .conjunction, .pronoun, .title, .role, .organisation,
      ])
    {
      return true
    }
    if tokens[index + 1].isAny(.document), !tokens[index + 1].isAny([.speech, .sayOnly]), left.kind == .word,
      !left.isAny(.time)
    {
      return true  // 平台公告|载明
    }
    return left.kind == .mark || left.kind == .lineBreak || left.isAny(.determiner)
      || left.count == 1 && left.kind == .word
  }

  /// 以回答, 该声明: what follows is a noun.
  private static let nounSigns = ScalarSet("以此该条份篇从")
  private static let beforeThis = ScalarSet("据对因为就")
  /// 最多的一条|写道: no noun ends so.
  private static let verbEnds = ScalarSet("道着称")
  private static let placeSigns = ScalarSet("中里上内最第")
  private static let contextSigns = ScalarSet("中里席时")
  private static let complementEnd = ScalarSet("说称道问答着了过为")
  private static let simple = ScalarSet("说称")

  private func isCue(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.isAny(.cue), !token.isAny(.common) || token.count > 1 else { return false }
    if token.count == 1, text[Int(token.start)] == 0x6599, !isExpecting(token) { return false }  // 料
    let left = text[Int(token.start) - 1]
    let right = text[Int(token.end)]
    let isAttribute = left == 0x7684 && right != 0x662F && right != 0xFF1A  // 的…
    if isAttribute, !Punctuation.openingMarks.contains(right) { return false }
    let isAdverbial = left == 0x6B64 && Self.beforeThis.contains(text[Int(token.start) - 2])  // 据此
    if token.count > 1, Self.nounSigns.contains(left), !isAdverbial,
      !Self.verbEnds.contains(text[Int(token.end) - 1]), !followsClause(Int(token.start))
    {
      return false
    }
    if right == 0x5F97 { return false }  // 答得干脆
    if right == 0x597D, token.count == 1, Self.agreeing.contains(text[Int(token.start)]) { return false }  // 讲好, 说好
    if right == 0x4E0D, Self.resultEnds.contains(text[Int(token.end) + 1]) { return false }  // 说不出, 念不完
    if token.count == 1, text[Int(token.start)] == 0x5ACC { return isDislike(index) }  // 嫌
    if text.longest(of: Self.resolving, at: Int(token.start)) != nil { return isResolving(index) }
    if isCounted(token) || isLasting(token) || isHope(token) || isBatch(token, left) { return false }
    if token.isAny(.document), token.count > 1, Self.placeSigns.contains(right) { return false }  // 在公告中
    if token.count > 1, left == 0x5728, Self.contextSigns.contains(right) { return false }  // 在解说中
    let isAble = left == 0x80FD || left == 0x4F1A  // 能说, 会唱; not 议会|说
    if isAble, token.count == 1, tokens[index - 1].count == 1 { return false }
    if right == 0x7684, index + 1 < tokens.count { return isSaidSo(index) }
    if token.count == 1, Punctuation.openingMarks.contains(right) { return !isByNamePhrase(Int(token.end)) }
    return true
  }

  /// 行内人称“细潘”的经理: a few characters in marks with 的 behind them are what somebody is called.
  private func isByNamePhrase(_ mark: Int) -> Bool {
    guard text[mark - 1] == 0x79F0 || text[mark - 1] == 0x53EB || text[mark - 1] == 0x558A else { return false }  // 称叫喊
    let end = (mark + 1..<mark + 2 + Self.longestByName).first { Punctuation.any.contains(text[$0]) }
    guard let end, Punctuation.closingMarks.contains(text[end]) else { return false }
    return text[end + 1] == 0x7684
  }

  private static let longestByName = 6

  private static let agreeing = ScalarSet("说讲谈")
  private static let resultEnds = ScalarSet("出完")

  /// 管这只羊叫“队长”: 管 or 把 in the same clause, at most twelve tokens before, makes 叫 give a name.
  private func isOnlyNaming(_ index: Int) -> Bool {
    if isHabitual(index) { return true }
    guard tokens[index].isAny(.naming), tokens[index].isAny(.sayOnly) else { return false }
    for before in stride(from: index - 1, through: max(0, index - 12), by: -1) {
      guard tokens[before].kind == .word else { return false }
      let value = text[Int(tokens[before].start)]
      if tokens[before].count == 1, value == 0x7BA1 || value == 0x628A { return true }  // 管把
    }
    return false
  }

  /// 街坊都喊他“三叔”: what many call somebody, or always do.
  private func isHabitual(_ index: Int) -> Bool {
    let (start, end) = (Int(tokens[index].start), Int(tokens[index].end))
    guard text[end - 1] == 0x558A || text[end - 1] == 0x5524, Self.called.contains(text[end]),  // 喊唤
      Punctuation.openingMarks.contains(text[end + 1]),
      Self.habits.end(before: start, in: text) || text[start] == 0x90FD  // 都
        || text.first(of: Self.formerly, in: clauseStart(before: start)..<start) != nil
    else { return false }
    let close = (end + 2..<end + 3 + Self.longestByName).first { Punctuation.any.contains(text[$0]) }
    return close.map { Punctuation.closingMarks.contains(text[$0]) } ?? false
  }

  private func clauseStart(before position: Int) -> Int {
    var start = position
    while start > 0, position - start < Self.longestReport, !Punctuation.any.contains(text[start - 1]) { start -= 1 }
    return start
  }

  private static let called = ScalarSet("他她它")
  /// 小时候邻居喊他“……”: when something was always so.
  private static let formerly = ReadingText.words(
    "小时候 儿时 童年 上学时 在校时 读书时 经常 常常 时常 老是 总是 私下 私底下 背地里 圈内 行内 业内")
  private static let habits = WordEndings("都 总 常 爱 惯 一直 从小 背后 私下 习惯 人人 戏 昵 亲切地")

  /// 嫌这份活“……”: the clause goes on to words in marks; 吴嫌 is a suspect.
  private func isDislike(_ index: Int) -> Bool {
    let start = Int(tokens[index].end)
    if reports(before: start - 1) { return false }
    let mark = (start..<start + Self.longestTopic).first { Punctuation.any.contains(text[$0]) }
    return mark.map { Punctuation.openingMarks.contains(text[$0]) || text[$0] == 0x22 } ?? false
  }

  /// 店主说，读者常嫌……: in what somebody reports it is part of the content.
  private func reports(before position: Int) -> Bool {
    let clause = Range(from: max(1, position - Self.longestReport), to: position)
    if clause.suffix(8).contains(where: { text[$0] == 0x88AB }) { return false }  // 却被承办人嫌
    return clause.contains { text[$0] == 0xFF0C && Self.tells.contains(text[$0 - 1]) }
  }

  private static let longestReport = 24
  private static let tells = ScalarSet("说称道示为指露")

  /// No topic between the verb and the words is longer (set by hand).
  private static let longestTopic = 10

  /// 最后决议“……”: behind an adverb the paper's name is a verb.
  private func isResolving(_ index: Int) -> Bool {
    let start = Int(tokens[index].start)
    guard index > 0, !Self.nounSigns.contains(text[start - 1]) else { return false }
    return tokens[index - 1].isAny([.adverb, .time]) || Self.atLast.end(before: start, in: text)
  }

  private static let resolving = ReadingText.words("决议 议决")
  private static let atLast = WordEndings("最后 最终 一致 当场 随后 终于 会后 昨日 昨天 今日 今天 当天 当日")

  /// 第九条|规定, 第12条|写明: the numbered clause of a paper is the subject.
  private func followsClause(_ position: Int) -> Bool {
    guard text[position - 1] == 0x6761 else { return false }
    let start = max(0, position - 8)
    return PaperPart(text: text).numbered(in: start..<position)?.upperBound == position
  }

  /// 所说的那样 / 说的是.
  private func isSaidSo(_ index: Int) -> Bool {
    let position = Int(tokens[index].end)
    return text[position + 1] == 0x662F || text[position + 1] == 0x90A3 || text[Int(tokens[index].start) - 1] == 0x6240
  }

  /// 补充 + 说, 回应 + 道, 写 + 着, 说 + 过.
  private func continuation(after index: Int) -> Int? {
    let next = index + 1
    guard next < tokens.count, tokens[next].kind == .word else { return nil }
    let isSimple = tokens[index].count == 1 && Self.simple.contains(text[Int(tokens[index].start)])  // 说|骂了三次
    if !isSimple, tokens[next].isAny([.speech, .sayOnly, .document]),
      tokens[next].classes.isDisjoint(with: [.gesture, .title])
    {
      return next
    }
    return tokens[next].count == 1 && Self.complementEnd.contains(text[Int(tokens[next].start)]) ? next : nil
  }
}
