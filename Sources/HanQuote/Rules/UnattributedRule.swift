import HanText

/// Nobody in the text says it.
struct UnattributedRule: AttributionRule {
  static var id: RuleID { "unattributed" }

  func attribution(of span: Int, in context: AttributionContext) -> Attribution? {
    Attribution(source: .nobody, kind: .direct, confidence: 0.5, cue: nil, evidence: context.span(span).outer)
  }
}
