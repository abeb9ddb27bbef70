/// Tells a verb of saying that stands as a noun: 接获三宗投诉，…, 删除了声明，…, 招来同行反驳，…, 介绍里写着, 提示音.
struct NominalUse {
  let text: ReadingText
  let tokens: TokenList

  /// Tokens back that are looked at (set by hand).
  private static let reach = 6

  /// Whether the cue of two or more characters at a token is a noun.
  func isNoun(_ index: Int) -> Bool {
    guard tokens[index].count > 1 else { return false }
    let end = Int(tokens[index].end)
    if isCompared(index) || isIssuedPaper(index) || isLacking(index) { return true }
    if Punctuation.openingMarks.contains(text[end]), text.longest(of: Self.states, at: Int(tokens[index].start)) != nil
    {
      return true  // 居民预期“……”
    }
    if Self.compounds.contains(text[end]) { return true }
    if text[end] == 0x91CC, text[end + 1] != 0x9762 { return true }  // 里, not 里面
    return text[end] == 0xFF0C && (isGoverned(index) || isRepeated(tokens[index]) || isIssued(index))
  }

  /// 与预期差距不大, 低于预测: what something is compared with.
  private func isCompared(_ index: Int) -> Bool {
    guard index > 0, text.longest(of: Self.standards, at: Int(tokens[index].start)) != nil else { return false }
    return text.isOne(of: Self.comparing, tokens[index - 1])
  }

  private static let standards = ReadingText.words("预期 预计 预估 预测 预想 预料 估计 估算 设想 想象 承诺 宣传 声明 公告 报道 描述")
  private static let comparing = ReadingText.words(
    "与 跟 比 较 超 逊于 超出 超过 高于 低于 大于 小于 好于 差于 优于 快于 慢于 早于 晚于 多于 少于 强于 弱于 符合 不符 不及 不如 远超 略超 接近 偏离")

  /// 事前毫无|说明, 缺乏|解释: what nobody gave.
  private func isLacking(_ index: Int) -> Bool { index > 0 && text.isOne(of: Self.lacking, tokens[index - 1]) }

  private static let lacking = ReadingText.words("毫无 全无 并无 缺乏 欠缺 未作 未做 未有 不作 不做 从无 拒绝作 没有任何 未作任何 不作任何 不予")

  /// 公告|发得太晚, 通知|下得急: the paper is what the clause is about.
  private func isIssuedPaper(_ index: Int) -> Bool {
    let end = Int(tokens[index].end)
    return tokens[index].isAny(.documentNoun) && Self.coming.contains(text[end]) && Self.manner.contains(text[end + 1])
      && (index == 0 || tokens[index - 1].kind == .mark || tokens[index - 1].kind == .lineBreak)
  }

  private static let coming = ScalarSet("下发贴来出写挂送印传登")
  private static let manner = ScalarSet("得了过着出来下到的后前晚早太")

  /// 贴出通知，通知写道: the next clause goes on with the same noun.
  private func isRepeated(_ token: Token) -> Bool {
    token.range.allSatisfy { text[$0] == text[$0 + token.count + 1] }
  }

  /// 发表声明，批评……; 发布公告，将……改称: what was issued, where the next clause says in a verb of its own what it does.
  private func isIssued(_ index: Int) -> Bool {
    guard index > 1, index + 2 < tokens.count, tokens[index].isAny(.documentNoun),
      text.isOne(of: ReadingText.issuing, tokens[index - 1])
        || tokens[index - 1].count == 1 && text[Int(tokens[index - 1].start)] == 0x53D1  // 发
    else { return false }
    let next = Int(tokens[index].end) + 1
    if Self.dealing.contains(text[next]) || tokens[index + 2].isAny(.bareClause) { return true }
    guard tokens[index + 2].isAny([.speech, .opinion, .directive]),
      let mark = (next..<next + Self.longestTopic).first(where: { Punctuation.any.contains(text[$0]) })
    else { return false }
    return Punctuation.openingMarks.contains(text[mark])  // 批评对方“……”
  }

  /// Between the verb and words in marks stands no more (set by hand).
  private static let longestTopic = 16
  private static let dealing = ScalarSet("将把")

  /// 提示音, 公告栏.
  private static let compounds = ScalarSet("音栏牌")

  /// The noun is counted, or the object of another verb of its clause.
  private func isGoverned(_ index: Int) -> Bool {
    for before in stride(from: index - 1, through: max(1, index - Self.reach), by: -1) {
      guard tokens[before].kind == .word || tokens[before].kind == .number else { return false }
      let start = Int(tokens[before].start)
      if tokens[before].isAny(.documentNoun) || tokens[before].count == 1 && Self.places.contains(text[start]) {
        return false  // 在一份报告中回应
      }
      if tokens[before].count == 1, Self.aspect.contains(text[start]), tokens[before - 1].kind == .word { return true }
      if text.longest(of: Self.receiving, at: start) != nil { return true }
      let isMeasure = Self.measures.contains(text[start]) || text[start] == 0x6B21 && before < index - 1  // 次
      if isMeasure, Self.numbers.contains(text[start - 1]), text[start - 2] != 0x7B2C { return true }  // not 第三条
    }
    return false
  }

  /// Nouns for what people expect or feel, which as verbs take a clause and no words in marks.
  private static let states = ReadingText.words("预期 预计 预感")
  private static let places = ScalarSet("上中里内时后前下")
  private static let aspect = ScalarSet("了过")
  private static let measures = ScalarSet("宗则份封条项篇")
  private static let numbers = ScalarSet("一二两三四五六七八九十百千万几多0123456789")
  private static let receiving = ReadingText.words("招来 引来 惹来 收到 接获 接到 面对 遭到 受到 不顾 引发 引起")
}
