import HanText

/// Nobody in the text says it.
final class UnattributedRule: AttributionRule {
  let id: RuleID = "unattributed"

  func attribution(of span: Int, in context: AttributionContext) -> Attribution? {
    Attribution(source: .nobody, kind: .direct, rule: id, confidence: 0.5, cue: nil, evidence: context.span(span).outer)
  }
}
