import HanText

/// 贺云峥认为，分拆“……”: the quotation stands inside the content clause of a cue.
struct ClauseComplementRule: AttributionRule {
  static var id: RuleID { "clause-complement" }
  static var needs: RuleNeeds { .cueInSentence }
  static var isNeverBettered: Bool { true }

  func attribution(of span: Int, in context: AttributionContext) -> Attribution? {
    let sentence = context.sentence(of: span)
    let opening = context.span(span).outer.lowerBound
    if let last = context.cues(in: context.left(of: span)).last, context.cues[last].isAny(.label),
      context.cues[last].range.upperBound == opening, context.isPassiveLabel(context.cues[last], span)
    {
      return nil
    }
    if let orderer = PivotOrder(context: context).orderer(of: span) {
      return Attribution(
        source: .mention(orderer), kind: .mixed, confidence: 0.85, cue: nil, evidence: context.left(of: span))
    }
    guard let cue = governing(sentence.lowerBound..<opening, context), let subject = context.cues[cue].subject else {
      return nil
    }
    return Attribution(
      source: .mention(subject), kind: context.isStandingAlone(span) ? .direct : .mixed, confidence: 0.85,
      cue: cue,
      evidence: context.cues[cue].range.lowerBound..<opening)
  }

  /// The first cue of the sentence governs, unless a later one opens its clause with a named subject of its own.
  private func governing(_ range: Range<Int>, _ context: AttributionContext) -> Int? {
    var result: Int?
    for cue in context.cues(in: range) {
      guard context.cues[cue].isAny(.clauseCue), let subject = context.cues[cue].subject else { continue }
      guard result != nil else {
        result = cue
        continue
      }
      let handsOver = result.map { isSource($0, context) } ?? false
      if context.cues[cue].isInherited || context.opensClause(subject) || handsOver
        || speaksAsPaper(cue, subject, context)
      {
        result = cue
      }
    }
    return result
  }

  /// 据某社报道，一名官员透露: the cue of a source phrase hands over to the next.
  private func isSource(_ cue: Int, _ context: AttributionContext) -> Bool {
    context.cues[cue].subject.map { context.discourse.preposition(before: $0) } == 0x636E
  }

  /// 他提醒，协议第七条规定“…”: a paper that opens its clause before a verb of papers (not 法条没写).
  private func speaksAsPaper(_ cue: Int, _ subject: Int, _ context: AttributionContext) -> Bool {
    let before = context.text[context.cues[cue].range.lowerBound - 1]
    return context.cues[cue].isAny(.document) && !Self.negations.contains(before)
      && context.discourse.mentions[subject].kind == .document
      && context.discourse.place(of: subject).isSubject
  }

  private static let negations = ScalarSet("没未不有")
}

extension AttributionContext {
  /// A named person or pronoun that stands first in its clause.
  func opensClause(_ mention: Int) -> Bool {
    guard discourse.place(of: mention).isSubject else { return false }
    switch discourse.mentions[mention].kind {
    case .person: return true
    case .pronoun(let pronoun): return pronoun.isThirdPerson
    default: return false
    }
  }

  /// After a comma and up to the end of the sentence.
  func isStandingAlone(_ index: Int) -> Bool {
    let span = outline.spans[index]
    return text[span.outer.lowerBound - 1] == 0xFF0C && Punctuation.terminal.contains(text[span.content.upperBound - 1])
  }
}
