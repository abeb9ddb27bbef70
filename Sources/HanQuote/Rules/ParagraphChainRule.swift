import HanText

/// A quotation that was left open in the paragraph before goes on: the speaker is the same.
struct ParagraphChainRule: AttributionRule {
  let id: RuleID = "paragraph-chain"

  func attribution(of span: Int, in context: AttributionContext) -> Attribution? {
    guard span > 0, context.span(span - 1).continues, let speaker = context.spoken[span - 1] else { return nil }
    return Attribution(
      source: .entity(speaker), kind: .direct, rule: id, confidence: 0.9, cue: nil,
      evidence: context.span(span - 1).outer)
  }
}
