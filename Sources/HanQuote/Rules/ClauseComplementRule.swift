import HanText

/// 贺云峥认为，分拆“……”: the quotation stands inside the content clause of a cue.
struct ClauseComplementRule: AttributionRule {
  let id: RuleID = "clause-complement"

  func attribution(of span: Int, in context: AttributionContext) -> Attribution? {
    let sentence = context.sentence(of: span)
    let opening = context.span(span).outer.lowerBound
    guard
      let cue = context.cues(in: sentence.lowerBound..<opening).last(where: {
        context.cues[$0].isAny(.clauseCue) && context.cues[$0].subject != nil
      }),
      let subject = context.cues[cue].subject
    else { return nil }
    return Attribution(
      source: .mention(subject), kind: context.isStandingAlone(span) ? .direct : .mixed, rule: id, confidence: 0.85,
      cue: cue,
      evidence: context.cues[cue].range.lowerBound..<opening)
  }
}

extension AttributionContext {
  /// After a comma and up to the end of the sentence.
  func isStandingAlone(_ index: Int) -> Bool {
    let span = outline.spans[index]
    return text[span.outer.lowerBound - 1] == 0xFF0C && Punctuation.terminal.contains(text[span.content.upperBound - 1])
  }
}
