/// Tells the object of a verb of saying from a content clause: 表示不服判决, 提出一份报告, 否认信中的指控.
struct ClauseObject {
  let context: AttributionContext

  /// 表示不服判决, 透露另一个版本, 要求不具名: what follows a cue without a mark, up to the first comma, is no clause.
  func isObject(_ range: Range<Int>, after opening: ContentOpening) -> Bool {
    let cue = opening.cue
    guard range.lowerBound == opening.listener ?? cue.range.upperBound else { return false }
    if isLabelled(range, by: cue) || isTold(range, by: cue) || isNotion(range, of: cue) { return true }
    let comma = range.first { Punctuation.clause.contains(context.text[$0]) } ?? range.upperBound
    if cue.isAny(.directive), comma - range.lowerBound <= 4, context.cues(in: range.lowerBound..<comma).isEmpty {
      return true
    }
    if isNounPhrase(range.lowerBound..<comma) || isMention(range) { return true }
    if range.count <= 6, context.text.longest(of: Self.attitudes, at: range.lowerBound) != nil { return true }
    return range.count <= 8 && Self.contents.contains { context.text.starts(with: $0, at: range.upperBound - $0.count) }
  }

  /// 转告炊事班：“……”: whom it is said to.
  private func isTold(_ range: Range<Int>, by cue: Cue) -> Bool {
    range.count <= 8 && context.text[range.upperBound] == 0xFF1A
      && Punctuation.openingMarks.contains(context.text[range.upperBound + 1])
      && context.text.longest(of: ContentOpening.tellers, at: cue.range.lowerBound) != nil
  }

  /// 称此举为“长期出借”, 称她是“……”: the words in marks alone are said.
  private func isLabelled(_ range: Range<Int>, by cue: Cue) -> Bool {
    let isCall = cue.range.count == 1 && context.text[cue.range.lowerBound] == 0x79F0  // 称
    guard isCall || cue.isSourcePhrase && !range.contains(where: { context.text[$0] == 0xFF0C }) else { return false }
    let span = context.firstSpan(from: range.upperBound - 1)
    guard context.outline.spans.indices.contains(span) else { return false }
    let outer = context.span(span).outer
    guard outer.lowerBound > range.lowerBound, outer.contains(range.upperBound - 1) else { return false }
    return Self.copulas.contains(context.text[outer.lowerBound - 1])
  }

  private static let copulas = ScalarSet("为是成了")

  /// 提出“慢城市”一说, 提出“三不”的主张: the words in marks are the name of what is brought forward.
  private func isNotion(_ range: Range<Int>, of cue: Cue) -> Bool {
    guard context.text.longest(of: Self.advancing, at: cue.range.lowerBound) != nil else { return false }
    let span = context.firstSpan(from: range.lowerBound)
    guard context.outline.spans.indices.contains(span), context.span(span).outer.lowerBound == range.lowerBound
    else { return false }
    let end = context.span(span).outer.upperBound
    let start = context.text[end] == 0x7684 ? end + 1 : end  // 的
    guard let noun = context.text.longest(of: Self.notions, at: start) else { return false }
    let next = context.text[start + noun.count]
    return noun.count > 1 || next == 0x7684 || Punctuation.any.contains(next)
  }

  private static let advancing = ReadingText.words("提出 倡导 提倡 倡议 主张 首倡 宣扬 鼓吹 抛出 宣传 力推")
  private static let notions = ReadingText.words(
    "一说 之说 说 一词 一语 论 概念 理论 理念 学说 说法 主张 观点 口号 构想 设想 模式 思路 方案 计划 原则 目标 倡议 假说 命题 法则 定律 模型")

  /// 质问局长连某：“……”: nothing but a name.
  private func isMention(_ range: Range<Int>) -> Bool {
    context.discourse.mentions(in: range).contains {
      (context.text[range.upperBound] == 0xFF1A || context.discourse.mentions[$0].kind == .document)
        && context.discourse.mentions[$0].head.upperBound == range.upperBound
        && context.discourse.place(of: $0).phrase.lowerBound <= range.lowerBound
    }
  }

  /// 一份讲义, 七项盗窃及一项伪造罪, 信中的指控: counted, or owned by what stands before 的, and without a predicate.
  private func isNounPhrase(_ range: Range<Int>) -> Bool {
    guard !range.contains(where: { Self.predicate.contains(context.text[$0]) || context.isMark($0) }) else {
      return false
    }
    let tokens = context.tokens.indices(in: range)
    guard let first = tokens.first, let last = tokens.last else { return false }
    let possessive = tokens.last { context.text[Int(context.tokens[$0].start)] == 0x7684 }
    if let possessive, range.count <= 7, last - possessive <= 2, !hasVerb(first..<possessive) { return true }
    if last > first, context.tokens[last].isAny(.documentNoun), range.count <= 6, !hasVerb(first..<last) { return true }
    return isCounted(first) && !hasVerb(first..<(possessive ?? last))
  }

  private func hasVerb(_ tokens: Range<Int>) -> Bool {
    tokens.contains { context.tokens[$0].isAny([.verb, .action, .cue]) }
  }

  /// 一份, 三点.
  private func isCounted(_ token: Int) -> Bool {
    let start = Int(context.tokens[token].start)
    var end = start
    while Self.numbers.contains(context.text[end]) { end += 1 }
    return end > start && Self.measures.contains(context.text[end]) && !isWhen(end)
  }

  /// 七|个工作日内, 三|个月后: when something is to happen.
  private func isWhen(_ measure: Int) -> Bool {
    guard context.text[measure] == 0x4E2A,  // 个
      let unit = context.text.longest(of: Self.units, at: measure + 1)
    else { return false }
    return Self.bounds.contains(context.text[measure + 1 + unit.count])
  }

  private static let units = ReadingText.words("工作日 交易日 自然日 小时 钟头 月 星期 礼拜 季度 年度 学期 学年 赛季")
  private static let bounds = ScalarSet("内后前里之以")

  private static let numbers = ScalarSet("一二三四五六七八九十两几数多0123456789")
  private static let measures = ScalarSet("份项个种条点套句段篇张封件起宗番系口声")
  private static let predicate = ScalarSet("是有会能将要不没已在被把让可应须需愿想得了过着就也都很为由从向对")

  /// What 表示 takes as its object.
  private static let attitudes = ReadingText.words(
    "不服 遗憾 歉意 哀悼 敬意 谢意 慰问 衷心 诚挚 支持")
  /// What is told, named and not said.
  private static let contents = ReadingText.words(
    "版本 细节 内情 消息 情况 秘密 原因 想法 看法 心声 苦衷 计划 经过 过程 真相 立场 态度 意见 观点 理由 故事 经历 心情 感受 方案 声明 访问 姓名 姓氏 "
      + "指控 质疑 传闻 谣言 指责 说法 罪名 谴责")
}

extension AttributionContext {
  fileprivate func isMark(_ position: Int) -> Bool {
    Punctuation.any.contains(text[position]) && text[position] != 0x3001
  }
}
