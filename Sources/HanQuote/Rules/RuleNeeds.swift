/// What rules need at the place of a quotation: most places have little of it, so that few rules are asked.
struct RuleNeeds: OptionSet, Sendable {
  let rawValue: UInt16

  /// A colon right before the quotation.
  static var colon: RuleNeeds { RuleNeeds(rawValue: 1) }
  /// A comma right before it, or no words.
  static var comma: RuleNeeds { RuleNeeds(rawValue: 1 << 1) }
  /// The mark of a clause right before it, or no words.
  static var clauseStart: RuleNeeds { RuleNeeds(rawValue: 1 << 2) }
  /// A cue before it in its sentence; one that no other quotation comes behind.
  static var cueInSentence: RuleNeeds { RuleNeeds(rawValue: 1 << 3) }
  static var cueBefore: RuleNeeds { RuleNeeds(rawValue: 1 << 4) }
  /// Words behind it that do not begin with the mark of a sentence.
  static var wordsAfter: RuleNeeds { RuleNeeds(rawValue: 1 << 5) }
  /// A cue, or 据, behind it.
  static var cueAfter: RuleNeeds { RuleNeeds(rawValue: 1 << 6) }
  /// It opens its paragraph; it opens a sentence further on.
  static var paragraphStart: RuleNeeds { RuleNeeds(rawValue: 1 << 7) }
  static var sentenceStart: RuleNeeds { RuleNeeds(rawValue: 1 << 8) }
  /// It goes on in the next paragraph, or the one before goes on in it.
  static var chain: RuleNeeds { RuleNeeds(rawValue: 1 << 9) }
  /// A quotation before it in its paragraph.
  static var quotationBefore: RuleNeeds { RuleNeeds(rawValue: 1 << 10) }

  /// What the place of a quotation has.
  /// - Parameters:
  ///   - right: the words behind it.
  ///   - before: the last cue of its sentence before it.
  ///   - after: the first cue of the words behind it.
  static func met(
    by span: Int, _ right: Range<Int>, before: Int?, after: Int?, in context: AttributionContext
  ) -> RuleNeeds {
    var met = leading(span, before, context)
    let start = context.trimmedStart(right)
    if start < right.upperBound, !Punctuation.terminal.contains(context.text[start]) { met.insert(.wordsAfter) }
    if after != nil || context.text[start] == 0x636E { met.insert(.cueAfter) }
    if context.span(span).continues { met.insert(.chain) }
    guard span > 0 else { return met }
    if context.span(span - 1).continues { met.insert(.chain) }
    if context.span(span - 1).paragraph == context.span(span).paragraph { met.insert(.quotationBefore) }
    return met
  }

  private static func leading(_ span: Int, _ cue: Int?, _ context: AttributionContext) -> RuleNeeds {
    var met: RuleNeeds = context.isFirstInParagraph(span) ? .paragraphStart : []
    if let cue {
      met.insert(.cueInSentence)
      if context.cues[cue].range.lowerBound >= context.left(of: span).lowerBound { met.insert(.cueBefore) }
    }
    guard let last = context.words(before: span).last else {
      if met.isDisjoint(with: .paragraphStart) { met.insert(.sentenceStart) }
      return met.union([.comma, .clauseStart])
    }
    let mark = context.text[last]
    if mark == 0xFF1A { met.insert(.colon) }
    if mark == 0xFF0C { met.insert(.comma) }
    if Punctuation.clause.contains(mark) { met.insert(.clauseStart) }
    return met
  }
}
