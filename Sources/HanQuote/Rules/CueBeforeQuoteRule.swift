import HanText

/// 他表示，“……” / 高喊「……」: a cue ends right before the quotation, but for a comma and whom it is said to.
struct CueBeforeQuoteRule: AttributionRule {
  static var id: RuleID { "cue-before-quote" }
  static var needs: RuleNeeds { .cueBefore }

  private static let between = ScalarSet("，、：—")

  func attribution(of span: Int, in context: AttributionContext) -> Attribution? {
    let left = context.left(of: span)
    guard let cue = context.cues(in: left).last else { return nil }
    let found = context.cues[cue]
    let gap = found.range.upperBound..<left.upperBound
    guard found.isAny([.speech, .sayOnly, .opinion, .document, .directive, .label]), isBridge(gap, context),
      found.isAny([.speech, .sayOnly, .opinion, .label, .directive]) || context.trimmed(gap).isEmpty
    else { return nil }
    if found.isAny(.label), !found.isAny([.speech, .sayOnly]), context.isPassiveLabel(found, span) { return nil }
    if found.isAny(.naming), isShortName(span, context) { return nil }
    let speaker = Inscription(context: context).paper(of: cue, before: span) ?? found.subject
    let source: SourceOfWords = speaker.map { .mention($0) } ?? .nobody
    if source == .nobody, !found.isAny([.speech, .sayOnly, .document]) { return nil }
    let isCertain = Inscription(context: context).isWritten(cue) || WitnessedSpeaker.isSubject(of: cue, context)
    return Attribution(
      source: source, kind: kind(of: span, found, context), confidence: 0.93, cue: cue,
      evidence: found.range.lowerBound..<left.upperBound, isCertain: isCertain)
  }

  /// 同事都叫他“佟一锤”: no mark inside, eight characters at most.
  private func isShortName(_ span: Int, _ context: AttributionContext) -> Bool {
    let content = context.span(span).content
    return content.count <= 8 && !content.contains { Punctuation.any.contains(context.text[$0]) }
  }

  /// At most a comma and eight characters of an object or complement: 告诉记者, 说了一句, 称其.
  private func isBridge(_ gap: Range<Int>, _ context: AttributionContext) -> Bool {
    var words = 0
    for (offset, position) in gap.enumerated() {
      let value = context.text[position]
      if Self.between.contains(value) {
        if offset + 1 < gap.count, context.text[position + 1] != 0x2014, context.text[position + 1] != 0x20 {
          return false
        }
        continue
      }
      if Punctuation.any.contains(value) { return false }
      words += 1
    }
    return words <= 5
  }

  private func kind(of span: Int, _ cue: Cue, _ context: AttributionContext) -> Quotation.Kind {
    if cue.isAny(.document), !cue.isAny(.speech) { return .document }
    return context.isUtteranceLike(span) && !cue.isAny(.label) ? .direct : .mixed
  }
}

extension AttributionContext {
  /// Whether a span has the form of a sentence: it ends like one, or fills its sentence after a comma or colon.
  func isUtteranceLike(_ index: Int) -> Bool {
    let span = outline.spans[index]
    let last = text[span.content.upperBound - 1]
    if Punctuation.terminal.contains(last) { return true }
    let before = text[span.outer.lowerBound - 1]
    return before == 0xFF0C || before == 0xFF1A
  }
}
