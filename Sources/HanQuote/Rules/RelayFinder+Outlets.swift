/// Papers, stations and agencies that report somebody's words.
extension RelayFinder {
  /// 《……》 or the name of a body, after 据 or before 报道 or 援引.
  func outlet(in range: Range<Int>, _ signs: RelaySigns = .all) -> Range<Int>? {
    if signs.contains(.title), let title = bookTitle(in: range) { return title }
    if signs.contains(.report), let named = reported(in: range) { return named }
    for index in context.discourse.mentions(in: range) where context.discourse.mentions[index].kind == .organisation {
      let head = context.discourse.mentions[index].head
      if context.discourse.sentence(of: index) >= 0,
        context.text.longest(of: Self.reporting, at: head.upperBound) != nil
      {
        return head
      }
    }
    return nil
  }

  /// 据大陆社报道, 海角新闻报道: at most fourteen characters from 据 or the start of a clause, no mark among them.
  private func reported(in range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    let heads = Self.reportHeads
    for position in range {
      let value = context.text[position]
      if Punctuation.any.contains(value) || value == 0x636E { start = position + 1 }
      guard position - start >= 2, heads.contains(value), isReport(at: position) else { continue }
      let name = beforeTime(start..<position)
      return (2...14).contains(name.count) && isName(name) ? name : nil
    }
    return nil
  }

  /// 报道, or 援引 behind what a medium is called: 海角新闻援引….
  private func isReport(at position: Int) -> Bool {
    context.text.longest(of: ReadingText.reports, at: position) != nil
      || Self.media.contains(context.text[position - 1])
        && context.text.longest(of: Self.quoting, at: position) != nil
  }

  static let quoting = ReadingText.words("援引 引述 转引 引用")
  /// What a word of reporting or quoting begins with.
  private static let reportHeads = ScalarSet((Array(ReadingText.reports) + Array(quoting)).map { $0[0] })
  private static let media = ScalarSet("社报网台刊闻经讯")

  /// 海角新闻8月底曾: a name without the words of time and the adverbs behind it.
  private func beforeTime(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    var index = context.tokens.index(at: end - 1)
    while end > range.lowerBound, isTime(context.tokens[index]) {
      end = Int(context.tokens[index].start)
      index -= 1
    }
    return range.lowerBound..<max(range.lowerBound, end)
  }

  private func isTime(_ token: Token) -> Bool {
    token.kind == .number || token.isAny([.time, .adverb])
      || token.count == 1 && Self.days.contains(context.text[Int(token.start)])
  }

  private static let days = ScalarSet("年月日号时点底初晚曾在")

  /// Whether a stretch is no more than a name: no verb, pronoun or preposition in it, but for single characters (日经).
  private func isName(_ range: Range<Int>) -> Bool {
    let tokens = context.tokens.indices(in: range)
    guard let first = tokens.first, context.text[Int(context.tokens[first].start)] != 0x5728 else { return false }  // 在
    return !tokens.contains {
      context.tokens[$0].isAny([.cue, .pronoun, .determiner])
        || context.tokens[$0].count > 1 && context.tokens[$0].isAny([.function, .verb])
    }
  }

  private static let reporting = ReadingText.words("报道 报导 援引 引述 消息")

  func bookTitle(in range: Range<Int>) -> Range<Int>? {
    var start: Int?
    for position in range {
      if context.text[position] == 0x300A { start = position }
      guard context.text[position] == 0x300B, let opening = start else { continue }
      if isOutlet(before: opening, after: position + 1) { return (opening + 1)..<position }
    }
    return nil
  }

  /// 据《…》, 对《…》说, 节目《…》里, 《…》上写道, 《…》8月底曾援引.
  private func isOutlet(before opening: Int, after closing: Int) -> Bool {
    if Self.beforeOutlet.contains(context.text[opening - 1]) || ScalarSet.insides.contains(context.text[closing]) {
      return true
    }
    let left = context.tokens.index(at: opening) - 1
    if left >= 0, Self.programmes.contains(where: { context.text.starts(with: $0, at: opening - $0.count) }) {
      return true
    }
    for position in closing..<(closing + 10) {
      if Punctuation.any.contains(context.text[position]) { return false }
      if context.text.longest(of: Self.reporting, at: position) != nil { return true }
    }
    return false
  }
  private static let programmes = ReadingText.words("节目 专栏 栏目 论坛 平台 社区 社群 杂志 播客 媒体 期刊 报纸 周刊")

  /// 据《…》, 对《…》说, 接受《…》访问.
  private static let beforeOutlet = ScalarSet("据对向受")

  // MARK: - Evidence

  /// 据多名员工展示的聊天截图，: the paper that a sentence goes by, up to its first comma.
  func evidence(in range: Range<Int>) -> Range<Int>? {
    let start = (range.lowerBound..<(range.lowerBound + 2)).first { context.text[$0] == 0x636E }
    guard let start, let end = Range(from: start, to: range.upperBound).first(where: { context.text[$0] == 0xFF0C })
    else {
      return nil
    }
    return context.discourse.mentions(in: start..<end).last.map { context.discourse.mentions[$0] }.flatMap {
      $0.kind == .document && $0.head.upperBound == end ? $0.head : nil
    }
  }
}
