import HanText

/// 他把这代产品称为“……”, 形容备忘录是「……」: somebody calls something by the quoted words.
struct LabelledComplementRule: AttributionRule {
  let id: RuleID = "labelled-complement"

  func attribution(of span: Int, in context: AttributionContext) -> Attribution? {
    let left = context.left(of: span)
    guard let cue = context.cues(in: left).last(where: { context.cues[$0].isAny(.label) }),
      let subject = context.cues[cue].subject
    else {
      return nil
    }
    let gap = context.cues[cue].range.upperBound..<left.upperBound
    guard !gap.contains(where: { Punctuation.clause.contains(context.text[$0]) }) else { return nil }
    return Attribution(
      source: .mention(subject), kind: .mixed, rule: id, confidence: 0.9, cue: cue,
      evidence: context.cues[cue].range.lowerBound..<left.upperBound)
  }
}
