import HanText

/// 她摆摆手：“……”: a colon right before the quotation; the speaker is the subject of the last cue before it, or of the
/// sentence.
struct ColonBeforeQuoteRule: AttributionRule {
  let id: RuleID = "colon-before-quote"

  func attribution(of span: Int, in context: AttributionContext) -> Attribution? {
    let left = context.trimmed(context.left(of: span))
    guard !left.isEmpty, context.text[left.upperBound - 1] == 0xFF1A else { return nil }
    let sentence = context.sentence(of: span)
    let cue = context.cues(in: left).last { !context.cues[$0].classes.isSubset(of: .naming) }
    var source = SourceOfWords.nobody
    var kind = Quotation.Kind.direct
    if let cue {
      if let subject = context.cues[cue].subject { source = .mention(subject) }
      if context.cues[cue].classes.contains(.document) { kind = .document }
    }
    if source == .nobody,
      let subject = context.subject(in: left) ?? context.subject(in: sentence.lowerBound..<left.upperBound)
    {
      source = .mention(subject)
    }
    if source == .nobody, let last = context.lastMention(in: left) { source = .mention(last) }
    if source == .nobody, let speaker = context.precedingSpeaker(of: span) { source = .entity(speaker) }
    return Attribution(
      source: source, kind: kind, rule: id, confidence: cue == nil ? 0.8 : 0.95, cue: cue, evidence: left)
  }
}

extension AttributionContext {
  /// The last mention in a range that is a subject of anything.
  func lastMention(in range: Range<Int>) -> Int? {
    discourse.mentions(in: range).last {
      discourse.places[$0].sentence >= 0 && !discourse.places[$0].isAttributive
        && discourse.mentions[$0].kind != .document
    }
  }
}
