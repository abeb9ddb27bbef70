import HanText

/// 用焦小川的话说，…… / 曹孟真的回应是「……」 / 通告只有一句：「……」: the speaker owns a noun of speech that the quotation explains,
/// or is the paper that reads so.
struct NominalCueRule: AttributionRule {
  let id: RuleID = "nominal-cue"

  func attribution(of span: Int, in context: AttributionContext) -> Attribution? {
    let left = context.left(of: span)
    for index in context.discourse.mentions(in: left).reversed() where context.discourse.places[index].isPossessor {
      let after = context.discourse.mentions[index].head.upperBound + 1
      guard !standsIn(index, context), left.upperBound - after <= 10, !between(after..<left.upperBound, context),
        Self.isSpeechNoun(at: after, in: context.text), !isLabelled(index, left, context)
      else { continue }
      return Attribution(
        source: .mention(index), kind: context.isUtteranceLike(span) ? .direct : .mixed, rule: id, confidence: 0.88,
        cue: nil,
        evidence: context.discourse.mentions[index].head.lowerBound..<left.upperBound)
    }
    return PaperCopula(context: context).paper(of: span).map { paper in
      Attribution(
        source: .mention(paper), kind: .document, rule: id, confidence: 0.88, cue: nil,
        evidence: context.discourse.mentions[paper].head.lowerBound..<context.span(span).outer.lowerBound)
    }
  }

  /// 贴在大厅的校训: the hall is where the words stand.
  private func standsIn(_ mention: Int, _ context: AttributionContext) -> Bool {
    !context.discourse.mentions[mention].isPerson
      && context.discourse.places[mention].preposition.map {
        context.text[Int(context.tokens[$0].start)] == 0x5728
      } ?? false
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
    nouns.contains { text.starts(with: $0, at: position) }
  }

  private static let nouns = ReadingText.words(
    "话 原话 回应 回答 答复 答案 说法 解释 反问 名言 口头禅 看法 态度 结论 评价 观点 声音 那句 一句 感受 总结 要求 建议 承诺 遗言 字 信 来信 回信 留言 短信 消息 名句 诗 歌词 一段话 字条 便条 日记 校训 院训 厂训 家训 口号 题词 题字 诗句 笔迹 字迹 手迹 批语 寄语 留言 遗嘱 独白 台词"
  )
}
