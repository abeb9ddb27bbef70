import HanText

/// A paragraph that opens with a quotation and names nobody: the paragraph before ended with a colon, or the next one
/// opens with the speaker, or the speaker of the paragraph before goes on. The last paragraph's closing words belong
/// to nobody.
struct NeighbourParagraphRule: AttributionRule {
  static var id: RuleID { "neighbour-paragraph" }
  static var needs: RuleNeeds { .paragraphStart }
  static var asksWhoIsMeant: Bool { true }

  func attribution(of span: Int, in context: AttributionContext) -> Attribution? {
    attribution(of: span, upTo: span, in: context)
  }

  /// The same for a quotation whose paragraphs are those from `span` to `last`.
  func attribution(of span: Int, upTo last: Int, in context: AttributionContext) -> Attribution? {
    guard context.isFirstInParagraph(span) else { return nil }
    if span == last, let source = DialogueTurn(context: context).speaker(of: span) {
      return Attribution(
        source: source, kind: .direct, confidence: 0.8, cue: nil, evidence: context.span(span).outer,
        isCertain: true)
    }
    let paragraph = context.span(span).paragraph
    let following = context.span(last).paragraph + 1
    let before = body(paragraph - 1, context)
    if let before, context.text[before.upperBound - 1] == 0xFF1A,
      let source = context.announcer(in: context.lastSentence(of: paragraph - 1), before: span)
    {
      return result(source, 0.85, before)
    }
    if let before, let answerer = QuestionTurn(context: context).answerer(in: context.lastSentence(of: paragraph - 1)) {
      return result(.mention(answerer), 0.8, before)
    }
    guard let after = body(following, context) else {
      return speaksForItself(span, context)
        ? before.flatMap { context.lastSpeaker(in: $0) }.map { result(.entity($0), 0.6, context.span(span).outer) }
        : nil
    }
    if let before, context.speaks(in: context.lastSentence(of: paragraph - 1)),
      let speaker = context.lastSpeaker(in: before)
    {
      return result(.entity(speaker), 0.7, before)
    }
    let opening = context.firstSentence(of: following)
    let next = context.subject(in: opening)
    if let next, context.cues(in: opening).contains(where: { context.cues[$0].subject == next }) || before == nil {
      return result(.mention(next), 0.75, after)
    }
    if let speaker = before.flatMap({ context.lastSpeaker(in: $0) }) { return result(.entity(speaker), 0.65, after) }
    let last = before.flatMap { context.lastSubject(in: $0) }
    return (last ?? next).map { result(.mention($0), 0.6, after) }
  }

  /// Words in the first person are somebody's; a closing slogan is not.
  private func speaksForItself(_ span: Int, _ context: AttributionContext) -> Bool {
    context.span(span).content.contains { context.text[$0] == 0x6211 }
  }

  private func body(_ paragraph: Int, _ context: AttributionContext) -> Range<Int>? {
    guard context.outline.paragraphs.indices.contains(paragraph), context.outline.paragraphs[paragraph].role == .body
    else { return nil }
    return context.outline.paragraphs[paragraph].range
  }

  private func result(_ source: SourceOfWords, _ confidence: Double, _ evidence: Range<Int>) -> Attribution {
    Attribution(source: source, kind: .direct, confidence: confidence, cue: nil, evidence: evidence)
  }
}

extension AttributionContext {
  /// 当庭宣读了一份陈述： at the end of a paragraph: who or what the words after the colon are announced by.
  func announcer(in sentence: Range<Int>, before span: Int) -> SourceOfWords? {
    if let cue = cues(in: sentence).last, let subject = cues[cue].subject { return .mention(subject) }
    if let document = documentNear(sentence, span) { return .mention(document) }
    return (subject(in: sentence) ?? lastSubject(in: sentence)).map { .mention($0) }
  }

  func firstSentence(of paragraph: Int) -> Range<Int> {
    guard outline.sentencesOf.indices.contains(paragraph), let first = outline.sentencesOf[paragraph].first else {
      return 0..<0
    }
    return outline.sentences[first].range
  }

  func lastSentence(of paragraph: Int) -> Range<Int> {
    guard outline.sentencesOf.indices.contains(paragraph), let last = outline.sentencesOf[paragraph].last else {
      return 0..<0
    }
    return outline.sentences[last].range
  }

  /// The subject of the last sentence in a range.
  func lastSubject(in range: Range<Int>) -> Int? {
    discourse.mentions(in: range).last {
      discourse.place(of: $0).isSubject && discourse.sentence(of: $0) >= 0 && discourse.mentions[$0].isPerson
    }
  }

  /// Who spoke last in a paragraph: the last quotation or cue with a speaker.
  func lastSpeaker(in range: Range<Int>) -> Int? {
    var best: (position: Int, entity: Int)?
    for cue in cues(in: range).suffix(60) {
      if let entity = cueSpeakers[cue], cues[cue].isAny([.clauseCue, .sayOnly]) {
        best = (cues[cue].range.lowerBound, entity)
      }
    }
    var span = max(firstSpan(from: range.lowerBound), firstSpan(from: range.upperBound) - 60)
    while span < outline.spans.count, outline.spans[span].outer.lowerBound < range.upperBound {
      if let entity = spoken[span], outline.spans[span].outer.lowerBound > best?.position ?? -1 {
        best = (outline.spans[span].outer.lowerBound, entity)
      }
      span += 1
    }
    return best?.entity
  }
}
