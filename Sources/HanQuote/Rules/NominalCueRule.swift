import HanText

/// 用顾小川的话说，…… / 顾孟真的回应是「……」 / 通告只有一句：「……」: the speaker owns a noun of speech that the quotation explains,
/// or is the paper that reads so.
struct NominalCueRule: AttributionRule {
  static var id: RuleID { "nominal-cue" }
  static var isNeverBettered: Bool { true }

  func attribution(of span: Int, in context: AttributionContext) -> Attribution? {
    let left = context.left(of: span)
    if let answerer = ReceivedReply(context: context).answerer(of: span) {
      return Attribution(
        source: .mention(answerer), kind: context.isUtteranceLike(span) ? .direct : .mixed, confidence: 0.85,
        cue: nil, evidence: left)
    }
    if let speaker = PointingClause(context: context).speaker(of: span) {
      return Attribution(
        source: .mention(speaker), kind: .direct, confidence: 0.88, cue: nil,
        evidence: context.right(of: span))
    }
    if let speaker = FirstWords(context: context).speaker(of: span) {
      return Attribution(source: .mention(speaker), kind: .direct, confidence: 0.85, cue: nil, evidence: left)
    }
    if let saying = CirculatingSaying(context: context).saying(of: span) {
      return Attribution(
        source: .nobody, kind: .direct, confidence: 0.85, cue: nil, evidence: saying, isCertain: true)
    }
    for index in context.discourse.mentions(in: left).reversed() {
      guard let after = speechNoun(of: index, context), after <= left.upperBound else { continue }
      guard !standsIn(index, context), !context.discourse.isReader(index), left.upperBound - after <= 10,
        !between(after..<left.upperBound, context),
        Self.isSpeechNoun(at: after, in: context.text), !isLabelled(index, left, context),
        !isObeyed(index, after, context)
      else { continue }
      return Attribution(
        source: .mention(index), kind: context.isUtteranceLike(span) ? .direct : .mixed, confidence: 0.88,
        cue: nil,
        evidence: context.discourse.mentions[index].head.lowerBound..<left.upperBound)
    }
    return PaperCopula(context: context).paper(of: span).map { paper in
      Attribution(
        source: .mention(paper), kind: .document, confidence: 0.88, cue: nil,
        evidence: context.discourse.mentions[paper].head.lowerBound..<context.span(span).outer.lowerBound)
    }
  }

  /// 顾小川|的话, 老师在邮件里|的话: where the noun of speech of a mention starts, its place at most ten characters before.
  private func speechNoun(of mention: Int, _ context: AttributionContext) -> Int? {
    let end = context.discourse.mentions[mention].head.upperBound
    if context.text[end] == 0x7684 { return end + 1 }
    if isRecalled(mention, context) { return end }
    guard context.text[end] == 0x5728, context.discourse.mentions[mention].isPerson else { return nil }  // 在
    let place = (end + 1)..<(end + 11)
    guard let of = place.first(where: { context.text[$0] == 0x7684 }), Self.inside.contains(context.text[of - 1]),
      !place.prefix(while: { $0 < of }).contains(where: { Punctuation.any.contains(context.text[$0]) })
    else { return nil }
    return of + 1
  }

  private static let inside = ScalarSet("里中上内时")

  /// 按经理的要求改的: what others act on.
  private func isObeyed(_ owner: Int, _ noun: Int, _ context: AttributionContext) -> Bool {
    guard context.text.longest(of: Self.orders, at: noun) != nil else { return false }
    let start = context.discourse.place(of: owner).phrase.lowerBound
    return Self.obeying.contains(context.text[start - 1]) || Self.obeying.contains(context.text[start])
  }

  private static let orders = ReadingText.words("要求 建议 嘱咐 叮嘱 教诲 承诺")
  private static let obeying = ScalarSet("照按应依遵循")

  /// 只记得祖父一句, 想起班长那句: somebody's words that another keeps in mind.
  private func isRecalled(_ mention: Int, _ context: AttributionContext) -> Bool {
    let head = context.discourse.mentions[mention].head
    guard context.discourse.mentions[mention].isPerson,
      context.text.longest(of: Self.counted, at: head.upperBound) != nil
    else { return false }
    let start = context.discourse.place(of: mention).phrase.lowerBound
    return Self.recalling.end(before: start, in: context.text)
  }

  private static let counted = ReadingText.words("一句 那句 这句")
  private static let recalling = WordEndings(
    "记得 记住 记着 谨记 牢记 铭记 紧记 想起 忆起 信奉 奉行 套用 借用 引用 应了 想到")

  /// 贴在大厅的校训: the hall is where the words stand.
  private func standsIn(_ mention: Int, _ context: AttributionContext) -> Bool {
    !context.discourse.mentions[mention].isPerson
      && context.discourse.preposition(before: mention) == 0x5728
  }

  /// 赵澜形容他的字是“……”: somebody else's label.
  private func isLabelled(_ owner: Int, _ left: Range<Int>, _ context: AttributionContext) -> Bool {
    let before = left.lowerBound..<max(left.lowerBound, context.discourse.mentions[owner].head.lowerBound)
    return context.cues(in: before).contains {
      context.cues[$0].isAny(.label) && context.cues[$0].subject.map { $0 != owner } ?? false
    }
  }

  /// Another clause between the noun and the quotation: the noun does not announce it.
  private func between(_ range: Range<Int>, _ context: AttributionContext) -> Bool {
    range.dropLast().contains { Punctuation.clause.contains(context.text[$0]) }
  }

  /// Whether a noun of speech stands at a position.
  static func isSpeechNoun(at position: Int, in text: ReadingText) -> Bool {
    text.longest(of: nouns, at: position) != nil
  }

  private static let nouns = ReadingText.words(
    "话 原话 回应 回答 答复 答案 说法 解释 反问 名言 口头禅 看法 态度 结论 评价 观点 声音 那句 一句 感受 总结 要求 建议 承诺 遗言 字 信 来信 回信 留言 短信 消息 名句 诗 歌词 一段话 字条 便条 日记 校训 院训 厂训 家训 口号 题词 题字 诗句 笔迹 字迹 手迹 批语 寄语 留言 遗嘱 独白 台词 训话 嘱咐 叮嘱 教诲"
  )
}
