/// 厨师的统计则是：… / 镇上的答复是，… / 主管的说法更直白：…: a noun of speech that somebody owns opens what was said, with
/// 是 or an evaluation and a colon after it.
struct SpokenNoun {
  let text: ReadingText
  let tokens: TokenList

  /// Between the noun and the colon stand at most this many characters (更直白, 出人意料).
  private static let longest = 6

  /// The cue that a noun at a token stands for; `nil` where none opens a clause without marks.
  @inline(__always)
  func cue(at index: Int, sentence: Int) -> Cue? {
    let start = Int(tokens[index].start)
    return Self.mayFollow(text[start - 1]) ? cue(at: index, start, sentence) : nil
  }

  /// Whether such a noun may stand behind a character.
  @inline(__always)
  static func mayFollow(_ scalar: UInt32) -> Bool { scalar == 0x7684 }  // 的

  private func cue(at index: Int, _ start: Int, _ sentence: Int) -> Cue? {
    let own = text.longest(of: Self.nouns, at: start)
    guard let noun = own ?? text.longest(of: Self.passedOn, at: start), let end = end(after: start + noun.count),
      own != nil || text[end] == 0xFF0C
    else { return nil }
    let content = text[end] == 0xFF1A || text[end] == 0xFF0C ? end + 1 : end
    guard !Punctuation.openingMarks.contains(text[content]), text[content] != 0x22 else { return nil }
    return Cue(
      range: start..<end, classes: [.opinion, .bareClause], lastToken: tokens.index(at: end - 1),
      sentence: sentence, isSourcePhrase: true)
  }

  /// After 是, or before a colon.
  private func end(after noun: Int) -> Int? {
    for position in noun..<(noun + Self.longest + 1) {
      if text[position] == 0xFF1A { return position }
      if text[position] == 0xFF0C { return position == noun && isPassedOn(noun) ? noun : nil }
      if text[position] == 0x662F {
        return position > noun + 2 || text[position + 1] == 0x5426 ? nil : position + 1  // 是否
      }
      if Punctuation.any.contains(text[position]) { return nil }
    }
    return nil
  }

  /// 引述护士的|说法，…: the clause says that somebody passes on what the owner of the noun said.
  private func isPassedOn(_ end: Int) -> Bool {
    if text.longest(of: Self.sayings, at: end + 1) != nil { return false }  // 转述老师的话，说…
    for token in tokens.indices(in: max(0, end - Self.longestOwner)..<end).lazy.reversed().map({ tokens[$0] }) {
      if token.isBreak { return false }
      if text.isOne(of: Self.passing, token) { return true }
    }
    return false
  }

  /// What is passed on besides: 转述总监的|话，….
  private static let passedOn = ReadingText.words("话 原话 数据 报告 研究 调查 警告 提醒 消息")
  private static let longestOwner = 20
  private static let sayings = ReadingText.words("说 称 指 表示 认为 写道 强调 质疑 批评 呼吁")
  private static let passing = ReadingText.words("引述 援引 转述 引用 复述 引 转引")

  private static let nouns = ReadingText.words(
    "说法 讲法 统计 结论 解释 答复 答覆 答案 回应 回复 回答 看法 意见 判断 评价 观点 建议 估计 预测 分析 描述 想法 算法 理由")
}
