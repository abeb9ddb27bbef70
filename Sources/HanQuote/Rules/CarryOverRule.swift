import HanText

/// A quotation that is a sentence of its own goes on with whoever spoke before it in the paragraph, or else with the
/// subject of the sentence before.
struct CarryOverRule: AttributionRule {
  static var id: RuleID { "carry-over" }
  static var needs: RuleNeeds { .sentenceStart }
  static var asksWhoIsMeant: Bool { true }

  func attribution(of span: Int, in context: AttributionContext) -> Attribution? {
    guard context.words(before: span).isEmpty, !context.isFirstInParagraph(span) else { return nil }
    let paragraph = context.outline.paragraphs[context.span(span).paragraph].range
    let before = paragraph.lowerBound..<context.span(span).outer.lowerBound
    let number = context.sentenceNumber(of: span)
    let previous = number > 0 ? context.outline.sentences[number - 1].range.clamped(to: before) : before
    if let answerer = QuestionTurn(context: context).answerer(in: previous) {
      return Attribution(
        source: .mention(answerer), kind: .direct, confidence: 0.8, cue: nil, evidence: before)
    }
    if let actor = AnnouncedTurn(context: context).speaker(of: span) {
      return Attribution(
        source: .mention(actor), kind: .direct, confidence: 0.8, cue: nil, evidence: before, isCertain: true)
    }
    let subject = context.subject(in: previous) ?? context.ownerOfSpeech(in: previous)
    if let speaker = context.precedingSpeaker(of: span), subject == nil || context.speaks(in: previous) {
      return Attribution(
        source: .entity(speaker), kind: .direct, confidence: 0.85, cue: nil, evidence: before)
    }
    return subject.map {
      Attribution(source: .mention($0), kind: .direct, confidence: 0.7, cue: nil, evidence: before)
    }
  }
}

extension AttributionContext {
  /// Whether somebody speaks in a range: a quotation or a cue with a speaker.
  func speaks(in range: Range<Int>) -> Bool {
    let span = firstSpan(from: range.lowerBound)
    let isQuoted =
      span < outline.spans.count && outline.spans[span].outer.lowerBound < range.upperBound && spoken[span] != nil
    return isQuoted
      || cues(in: range).contains { cueSpeakers[$0] != nil && cues[$0].isAny([.clauseCue, .sayOnly, .gesture]) }
  }

  /// 斯托科维奇的看法截然相反: whoever owns the noun of speech that a sentence is about.
  func ownerOfSpeech(in range: Range<Int>) -> Int? {
    discourse.mentions(in: range).first {
      discourse.place(of: $0).isPossessor && discourse.mentions[$0].isPerson
        && NominalCueRule.isSpeechNoun(at: discourse.mentions[$0].head.upperBound + 1, in: text)
    }
  }

  /// How many quotations or cues back a speaker is looked for.
  private static let reach = 60

  /// Who spoke last before a span in its own paragraph: the quotation or the cue nearest before it.
  func precedingSpeaker(of index: Int) -> Int? {
    let span = outline.spans[index]
    let start = outline.paragraphs[span.paragraph].range.lowerBound
    var best: (position: Int, entity: Int)?
    var previous = index - 1
    while previous >= 0, index - previous <= Self.reach, outline.spans[previous].outer.lowerBound >= start {
      if let entity = spoken[previous] {
        best = (outline.spans[previous].outer.lowerBound, entity)
        break
      }
      previous -= 1
    }
    for cue in cues(in: start..<span.outer.lowerBound).suffix(Self.reach).reversed() {
      guard let entity = cueSpeakers[cue], cues[cue].isAny([.clauseCue, .sayOnly, .gesture]) else { continue }
      if cues[cue].range.lowerBound > best?.position ?? -1 { return entity }
      break
    }
    return best?.entity
  }
}
