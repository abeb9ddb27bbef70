import HanText

/// 他把这代产品称为“……”, 形容备忘录是「……」: somebody calls something by the quoted words.
struct LabelledComplementRule: AttributionRule {
  static var id: RuleID { "labelled-complement" }
  static var needs: RuleNeeds { .cueBefore }

  func attribution(of span: Int, in context: AttributionContext) -> Attribution? {
    let left = context.left(of: span)
    guard let cue = context.cues(in: left).last(where: { context.cues[$0].isAny(.label) }),
      let subject = context.cues[cue].subject
    else {
      return nil
    }
    if context.isPassiveLabel(context.cues[cue], span) { return nil }
    let gap = context.cues[cue].range.upperBound..<left.upperBound
    guard !gap.contains(where: { Punctuation.clause.contains(context.text[$0]) }) else { return nil }
    return Attribution(
      source: .mention(subject), kind: .mixed, confidence: 0.9, cue: cue,
      evidence: context.cues[cue].range.lowerBound..<left.upperBound)
  }
}

extension AttributionContext {
  /// 被定义为“……” without an agent, or 被球迷称为 with a nickname of four characters at most.
  func isPassiveLabel(_ cue: Cue, _ span: Int) -> Bool {
    let sentence = outline.sentences[cue.sentence].range
    let clause = subjects.clauseStart(before: cue.range.lowerBound, in: sentence)
    guard (clause..<cue.range.lowerBound).contains(where: { text[$0] == 0x88AB }) else { return false }
    if text[cue.range.lowerBound - 1] == 0x88AB { return true }
    return outline.spans[span].content.count <= 6 && !Reproach.isThere(cue, text)
      && text.longest(of: Self.evaluating, at: cue.range.lowerBound) == nil
  }

  /// 被会长形容为“给小店松绑”: not what somebody is called, but what is said about it.
  private static let evaluating = ReadingText.words("形容 描述 描绘 概括 总结 比作 比喻 批评 评价 批为 批作 斥为 指责")
}
