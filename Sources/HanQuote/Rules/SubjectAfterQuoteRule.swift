import HanText

/// “修屋顶。”温若荷想都没想。: a short sentence about one person right after a quotation that opens its paragraph, or
/// before the paragraph's end.
struct SubjectAfterQuoteRule: AttributionRule {
  static var id: RuleID { "subject-after-quote" }
  static var needs: RuleNeeds { [.clauseStart, .wordsAfter] }

  func attribution(of span: Int, in context: AttributionContext) -> Attribution? {
    guard context.opensItsClause(span) else { return nil }
    let right = context.right(of: span)
    let start = context.trimmedStart(right)
    guard right.count <= 26, start < right.upperBound, !Punctuation.terminal.contains(context.text[start]),
      context.endsOpen(span) || context.isFirstInParagraph(span) || isLastWord(right, span, context)
    else { return nil }
    if let voice = HeardVoice(context: context).voice(in: start..<right.upperBound) {
      return Attribution(
        source: .mention(voice), kind: .direct, confidence: 0.9, cue: nil, evidence: start..<right.upperBound,
        isCertain: true)
    }
    let found = answerer(in: start..<right.upperBound, context) ?? context.subject(in: start..<right.upperBound)
    guard let subject = found, context.discourse.mentions[subject].isPerson,
      context.discourse.place(of: subject).phrase.lowerBound <= start + 1,
      AnnouncedTurn(context: context).speaker(of: span) == nil
    else { return nil }
    return Attribution(
      source: .mention(subject), kind: .direct, confidence: 0.7, cue: nil, evidence: start..<right.upperBound)
  }

  /// “……”经理的答复让她哭笑不得。: whose word it is that did something to somebody.
  private func answerer(in range: Range<Int>, _ context: AttributionContext) -> Int? {
    guard let first = context.discourse.mentions(in: range).first else { return nil }
    let end = context.discourse.mentions[first].head.upperBound
    let isOwner = context.text[end] == 0x7684  // 的
    guard isOwner, NominalCueRule.isSpeechNoun(at: end + 1, in: context.text) else { return nil }
    return (end + 2..<end + 5).contains { Self.causing.contains(context.text[$0]) } ? first : nil
  }

  /// What a word does to those who hear it.
  private static let causing = ScalarSet("让令使把惹逗引激")

  /// A sentence of at most ten characters ends the paragraph.
  private func isLastWord(_ right: Range<Int>, _ span: Int, _ context: AttributionContext) -> Bool {
    let end = context.outline.paragraphs[context.span(span).paragraph].range.upperBound
    return right.upperBound == end && context.trimmed(right).count <= 10
  }
}
