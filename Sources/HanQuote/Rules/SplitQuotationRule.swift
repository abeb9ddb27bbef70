import HanText

/// “……，”柯以宁说，“……” / “……。”她摊开手，“……”: the words between two quotations that end in a comma belong to both.
struct SplitQuotationRule: AttributionRule {
  static var id: RuleID { "split-quotation" }
  static var needs: RuleNeeds { [.comma, .quotationBefore] }

  func attribution(of span: Int, in context: AttributionContext) -> Attribution? {
    guard span > 0, context.span(span - 1).paragraph == context.span(span).paragraph,
      let speaker = context.spoken[span - 1]
    else { return nil }
    let left = context.trimmed(context.span(span - 1).outer.upperBound..<context.span(span).outer.lowerBound)
    guard !left.isEmpty, left.count <= 28, context.text[left.upperBound - 1] == 0xFF0C else { return nil }
    guard !left.contains(where: { Punctuation.terminal.contains(context.text[$0]) }) else { return nil }
    return Attribution(
      source: .entity(speaker), kind: .direct, confidence: 0.85, cue: nil, evidence: left,
      isCertain: tellsOn(speaker, left, context))
  }

  /// “……”他续指，对方有经验，“……”: the same speaker has a cue of his own, which governs what follows.
  private func tellsOn(_ speaker: Int, _ left: Range<Int>, _ context: AttributionContext) -> Bool {
    let cues = context.cues(in: left)
    return cues.count == 1
      && cues.allSatisfy {
        context.cueSpeakers[$0] == speaker && context.cues[$0].isAny(.clauseCue) && !context.cues[$0].isInherited
      }
  }
}
