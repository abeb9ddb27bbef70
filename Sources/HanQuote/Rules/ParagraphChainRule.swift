import HanText

/// A quotation over several paragraphs: the words around its last part name the speaker of all, or those before the first.
struct ParagraphChainRule: AttributionRule {
  static var id: RuleID { "paragraph-chain" }
  static var needs: RuleNeeds { .chain }
  static var isNeverBettered: Bool { true }
  static var asksWhoIsMeant: Bool { true }
  private let ending = CueAfterQuoteRule()
  private let neighbours = NeighbourParagraphRule()

  func attribution(of span: Int, in context: AttributionContext) -> Attribution? {
    if span > 0, context.span(span - 1).continues, let speaker = context.spoken[span - 1] {
      return result(.entity(speaker), context.span(span - 1).outer)
    }
    guard context.span(span).continues else { return nil }
    var last = span
    while last + 1 < context.outline.spans.count, context.span(last).continues, last - span < 40 { last += 1 }
    let found =
      ending.attribution(of: last, in: context)
      ?? neighbours.attribution(of: span, upTo: last, in: context)
    return found.map { result($0.source, $0.evidence) }
  }

  private func result(_ source: SourceOfWords, _ evidence: Range<Int>) -> Attribution {
    Attribution(source: source, kind: .direct, confidence: 0.9, cue: nil, evidence: evidence)
  }
}
