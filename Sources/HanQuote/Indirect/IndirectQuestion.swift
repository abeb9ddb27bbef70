/// 问护士能不能探视, 追问钱去了哪里: what is asked in words of one's own.
struct IndirectQuestion {
  let context: AttributionContext

  /// Whether a cue is a verb of asking.
  static func asks(_ cue: Cue, _ text: ReadingText) -> Bool {
    cue.range.count <= 3 && text.longest(of: verbs, at: cue.range.lowerBound)?.count == cue.range.count
      && !(cue.range.count == 1 && nouns.contains(text[cue.range.lowerBound - 1]))
  }

  /// 拷问, 学问.
  private static let nouns = ScalarSet("拷学疑访顾慰审过讯诘叩提设责")
  private static let verbs = ReadingText.words(
    "问 问起 追问 询问 质问 反问 打听 探问 请教 再问 又问 续问 逼问 盘问 查问 只问 先问 忙问 急问 转问 反复问")

  /// Whether what follows a verb of asking, behind whom it is asked of, is a question that ends the sentence; before a
  /// comma it is mostly part of a story.
  func isAsked(after cue: Cue, _ listener: Int?) -> Bool {
    guard Self.asks(cue, context.text), !isReporter(cue.subject), !closesQuotation(cue) else { return false }
    var start = listener ?? cue.range.upperBound
    if context.text[start] == 0xFF0C { start += 1 }
    guard !Self.about.contains(context.text[start]),
      let end = (start..<start + Self.longest).first(where: { ends(context.text[$0]) }),
      end - start >= Self.shortest, Punctuation.terminal.contains(context.text[end])
    else { return false }
    return context.text.first(of: Self.interrogatives, in: start..<end) != nil
  }

  /// A mark that is no quotation's: 是否属于“……”。
  private func ends(_ value: UInt32) -> Bool {
    Punctuation.any.contains(value) && !Punctuation.openingMarks.contains(value)
      && !Punctuation.closingMarks.contains(value)
  }

  /// What reporters ask belongs to nobody's words.
  private func isReporter(_ subject: Int?) -> Bool {
    guard let subject else { return false }
    let end = context.discourse.mentions[subject].head.upperBound
    return context.text.starts(with: [0x8BB0, 0x8005], at: end - 2)  // 记者
  }

  /// 问到, 问及: a topic.
  private static let about = ScalarSet("到及过了")
  /// No question is sought further, none is shorter (set by hand).
  private static let longest = 24
  private static let shortest = 4
  private static let interrogatives = ReadingText.words(
    "能不能 是不是 有没有 会不会 要不要 可不可以 该不该 肯不肯 行不行 愿不愿 敢不敢 想不想 好不好 是否 能否 可否 有否 会否 为何 为什么 为甚么 怎么 怎样 如何 什么 甚么 谁 哪 几 "
      + "多少 多久 多大 何时 何处 何以 吗 咋 啥 边个 点解 几时 乜")

  /// “……？”她反问，全场安静: a verb of asking right behind words in marks that end as a question or shout; what follows
  /// is the scene.
  func closesQuotation(_ cue: Cue) -> Bool {
    guard context.text[cue.range.upperBound] == 0xFF0C, context.text[cue.range.upperBound - 1] == 0x95EE else {
      return false
    }
    let start = context.subjects.clauseStart(
      before: cue.range.lowerBound, in: context.outline.sentences[cue.sentence].range)
    let last = context.text[start - 2]
    return Punctuation.closingMarks.contains(context.text[start - 1]) && (last == 0xFF1F || last == 0xFF01)
  }
}
