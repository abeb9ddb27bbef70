import HanText

/// Asks the rules about every quotation of an article, from left to right, and resolves whom they mean.
struct Attributor {
  private var context: AttributionContext
  private let classifier: UtteranceClassifier
  private let turns: [TranscriptFinder.Turn]
  private let turnParagraphs: Set<Int>
  private var nextCue = 0

  init(_ context: AttributionContext, _ classifier: UtteranceClassifier, turns: [TranscriptFinder.Turn]) {
    self.context = context
    self.classifier = classifier
    self.turns = turns
    self.turnParagraphs = Set(turns.map(\.paragraph))
  }

  /// All records, in order of their start.
  mutating func quotations() -> [Quotation] {
    var marked: [Quotation] = []
    for index in context.outline.spans.indices {
      let span = context.span(index)
      resolveCues(before: span.outer.lowerBound)
      context.discourse.resolvePronouns(before: span.outer.lowerBound)
      if context.outline.paragraphs[span.paragraph].role != .body {
        marked.append(
          Quotation(kind: .headline, range: context.text.textRange(span.content), rule: "heading", confidence: 0.9))
        continue
      }
      marked.append(quotation(index))
    }
    resolveCues(before: context.text.count)
    let others = indirect() + turns.map { turn($0) }
    return (SegmentMerger(context: context).merged(marked) + others).sorted { $0.range < $1.range }
  }

  // MARK: - Marked quotations

  private mutating func quotation(_ index: Int) -> Quotation {
    let span = context.span(index)
    let attribution = AttributionRules.first(of: index, in: context)
    let range = context.text.textRange(context.trimmed(span.content))
    guard let attribution, !isLooseInTurn(span, attribution), !isLoneSign(attribution),
      classifier.score(span, attribution, attribution.cue.map { context.cues[$0] }) > 0
    else {
      return Quotation(kind: .term, range: range, rule: "term", confidence: 0.8)
    }
    var record = Quotation(
      kind: attribution.kind, range: range, rule: attribution.rule, confidence: attribution.confidence)
    fill(&record, attribution.source, attribution.cue)
    context.spoken[index] = speaker(attribution.source)
    record.via =
      record.via
      ?? RelayFinder(context: context).relay(
        before: span.outer.lowerBound, sentence: context.sentenceNumber(of: index), cue: attribution.cue,
        speaker: context.spoken[index])
    record.date = SpokenDate(context: context).date(
      before: max(span.outer.lowerBound, attribution.cue.map { context.cues[$0].range.lowerBound } ?? 0),
      sentence: context.sentenceNumber(of: index))
    if let entity = context.spoken[index] { context.discourse.note(speaker: entity, at: span.outer.lowerBound) }
    return record
  }

  /// Inside a turn only words with a cue of their own are somebody else's; the rest is the speaker's emphasis.
  private func isLooseInTurn(_ span: QuoteSpan, _ attribution: Attribution) -> Bool {
    turnParagraphs.contains(span.paragraph) && attribution.cue == nil
  }

  private mutating func isLoneSign(_ attribution: Attribution) -> Bool {
    guard case .mention(let mention) = attribution.source, DocumentIssuer.isSign(mention, context.discourse) else {
      return false
    }
    return DocumentIssuer.issuer(of: mention, &context.discourse) == nil
  }

  private mutating func speaker(_ source: SourceOfWords) -> Int? {
    switch source {
    case .entity(let entity): return entity
    case .mention(let mention):
      if context.discourse.mentions[mention].kind == .document,
        let issuer = DocumentIssuer.issuer(of: mention, &context.discourse)
      {
        return issuer
      }
      return context.discourse.entity(of: mention)
    case .nobody: return nil
    }
  }

  private mutating func fill(_ record: inout Quotation, _ source: SourceOfWords, _ cue: Int?) {
    if let entity = speaker(source) {
      let known = context.discourse.register[entity]
      record.speaker = known.name
      record.speakerTitle = known.title
      record.speakerAffiliation = known.affiliation
    }
    if case .mention(let mention) = source {
      record.speakerMention = context.text.wording(context.discourse.places[mention].phrase)
      if context.discourse.mentions[mention].kind == .document {
        record.via = context.text.wording(context.discourse.mentions[mention].head)
      }
    }
    if let cue {
      record.cue = context.text.wording(context.cues[cue].range)
    }
  }

  // MARK: - Turns

  private mutating func turn(_ turn: TranscriptFinder.Turn) -> Quotation {
    var record = Quotation(
      kind: .direct, range: context.text.textRange(turn.content), rule: "transcript-turn", confidence: 0.95)
    record.speakerMention = context.text.wording(turn.label)
    if let entity = speaker(of: turn) {
      let known = context.discourse.register[entity]
      record.speaker = known.name
      record.speakerTitle = known.title
      record.speakerAffiliation = known.affiliation
    } else {
      record.speaker = context.text.wording(turn.label)
    }
    return record
  }

  private mutating func speaker(of turn: TranscriptFinder.Turn) -> Int? {
    let mentions = context.discourse.mentions(in: turn.label)
    let named = mentions.last { context.discourse.mentions[$0].entity != nil }
    return named.flatMap { context.discourse.entity(of: $0) }
  }

  // MARK: - Cues and indirect speech

  /// Resolves the subjects of all cues before a position, in order.
  private mutating func resolveCues(before position: Int) {
    while nextCue < context.cues.count, context.cues[nextCue].range.lowerBound < position {
      let cue = nextCue
      nextCue += 1
      context.discourse.resolvePronouns(before: context.cues[cue].range.lowerBound)
      guard let subject = context.cues[cue].subject else { continue }
      guard let entity = speaker(.mention(subject)) else { continue }
      context.cueSpeakers[cue] = entity
      if context.cues[cue].isAny([.clauseCue, .sayOnly]) {
        context.discourse.note(speaker: entity, at: context.cues[cue].range.lowerBound)
      }
    }
  }

  private mutating func indirect() -> [Quotation] {
    IndirectFinder(context: context, turnParagraphs: turnParagraphs).clauses().compactMap { clause in
      guard let subject = context.cues[clause.cue].subject else { return nil }
      var record = Quotation(
        kind: .indirect, range: context.text.textRange(clause.range), rule: "content-clause", confidence: 0.85)
      fill(&record, .mention(subject), clause.cue)
      record.via =
        record.via
        ?? RelayFinder(context: context).relay(
          before: clause.range.lowerBound, sentence: context.cues[clause.cue].sentence, cue: clause.cue,
          speaker: context.cueSpeakers[clause.cue])
      record.date = SpokenDate(context: context).date(
        before: clause.range.lowerBound, sentence: context.cues[clause.cue].sentence)
      return record.speaker == nil ? nil : record
    }
  }
}
