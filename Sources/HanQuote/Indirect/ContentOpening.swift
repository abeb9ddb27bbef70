/// Where the content clause of a cue opens, and whether one opens at all.
struct ContentOpening {
  let context: AttributionContext

  private static let opening = ScalarSet("，：、")
  private static let aspect = ScalarSet("了过着起")
  /// 说到这里, 讲完: the clause is about the saying.
  private static let result = ScalarSet("到完罢毕")

  /// Without a comma only verbs that take a bare clause open one; a label (形容, 痛批) always needs the comma, and neither
  /// 了 nor 着 may follow.
  func isThere(after cue: Cue) -> Bool {
    let next = context.text[listener(after: cue) ?? cue.range.upperBound]
    if Self.aspect.contains(context.text[cue.range.upperBound - 1]) || Self.aspect.contains(next) { return false }
    if Self.result.contains(next) { return false }
    if next == 0xFF0C || next == 0xFF1A { return true }
    if next == 0x7684 { return context.text[cue.range.upperBound + 1] == 0x662F }
    return cue.isAny(.bareClause) && !cue.isAny(.label) && !pointsBack(at: cue.range.upperBound)
  }

  /// 说这番话时, 谈到这件事: the object points back to words or matters, and is no clause.
  private func pointsBack(at position: Int) -> Bool {
    guard context.text[position] == 0x8FD9 || context.text[position] == 0x6B64 else { return false }  // 这 此
    return (position + 1..<position + 4).contains { Self.pointed.contains(context.text[$0]) }
  }

  private static let pointed = ScalarSet("番句话席段事点词字些")

  /// After whom it is said to, a comma or a colon.
  func start(after cue: Cue, _ sentence: Range<Int>) -> Int {
    var start = listener(after: cue) ?? cue.range.upperBound
    if context.text[start] == 0x7684, context.text[start + 1] == 0x662F { start += 2 }  // 说的是
    while start < sentence.upperBound,
      Self.opening.contains(context.text[start]) || Punctuation.space.contains(context.text[start])
    { start += 1 }
    return min(start, sentence.upperBound)
  }

  /// 告诉记者, 提醒她: the mention right after a verb of telling.
  private func listener(after cue: Cue) -> Int? {
    let start = cue.range.upperBound
    guard context.text.longest(of: Self.tellers, at: cue.range.lowerBound) != nil else { return nil }
    if let word = context.text.longest(of: Self.told, at: start) { return start + word.count }
    if context.text[start] == 0x300A {  // 《
      return (start..<(start + 20)).first { context.text[$0] == 0x300B }.map { $0 + 1 }
    }
    return context.discourse.mentions(in: start..<(start + 1)).first.map {
      context.discourse.mentions[$0].head.upperBound
    }
  }

  static let tellers = ReadingText.words("告诉 答复 回复 转告 回应 告知 通知")
  private static let told = ReadingText.words("记者 本报 本网 本刊 本报记者 他 她 我 他们 我们 媒体 法庭 对方 大家 外界")

  /// 表示不服判决, 透露另一个版本, 要求不具名: what follows without a comma is the verb's object, not a clause.
  func isObject(_ range: Range<Int>, of cue: Cue) -> Bool {
    guard range.lowerBound == (listener(after: cue) ?? cue.range.upperBound) else { return false }
    let comma = range.first { context.text[$0] == 0xFF0C } ?? range.upperBound
    if cue.isAny(.directive), comma - range.lowerBound <= 4 { return true }
    guard range.count <= 8 else { return false }
    if range.count <= 6, context.text.longest(of: Self.attitudes, at: range.lowerBound) != nil { return true }
    return Self.contents.contains { context.text.starts(with: $0, at: range.upperBound - $0.count) }
  }

  /// What 表示 takes as its object.
  private static let attitudes = ReadingText.words(
    "不服 遗憾 歉意 哀悼 敬意 谢意 慰问 衷心 诚挚 支持")
  /// What is told, named and not said.
  private static let contents = ReadingText.words(
    "版本 细节 内情 消息 情况 秘密 原因 想法 看法 心声 苦衷 计划 经过 过程 真相 立场 态度 意见 观点 理由 故事 经历 心情 感受")
}
