import HanText

/// Asks the rules about every quotation of an article, from left to right, and resolves whom they mean. A class, so that
/// what it looks at is counted once; what changes is not checked, as in ``Discourse``.
final class Attributor {
  let context: AttributionContext
  let discourse: Discourse
  /// What stands around the quotation at hand, and whether it was uttered.
  private let around: QuoteSurroundings
  private let classifier: UtteranceClassifier
  let wordings: WordingMemory
  private let turns: [TranscriptFinder.Turn]
  /// Whether each paragraph is one of them.
  private let isTurn: [Bool]
  @exclusivity(unchecked) private var nextCue = 0
  /// Made at the first quotation that has candidates.
  @exclusivity(unchecked) private var finder: CandidateFinder?
  /// Whether ``candidates`` and ``pronouns`` are filled.
  @exclusivity(unchecked) var keepsCandidates = false {
    didSet { discourse.keepsAntecedents = keepsCandidates }
  }
  @exclusivity(unchecked) private(set) var candidates: [QuotationCandidates] = []
  /// Who or what relayed the span that was attributed last.
  @exclusivity(unchecked) private var lastRelay: (span: Int, name: String)?

  init(_ context: AttributionContext, repeated: RepeatedWords, turns: [TranscriptFinder.Turn]) {
    self.context = context
    discourse = context.discourse
    wordings = WordingMemory(context.text)
    around = QuoteSurroundings(context)
    classifier = UtteranceClassifier(around, context, repeated: repeated)
    self.turns = turns
    var isTurn = [Bool](repeating: false, count: context.outline.paragraphs.count)
    for turn in turns { isTurn[turn.paragraph] = true }
    self.isTurn = isTurn
  }

  /// All records, in order of their start.
  func quotations() -> [Quotation] {
    var records = marked()
    addIndirect(to: &records)
    for turn in turns { records.append(self.turn(turn)) }
    records.sortByRange()
    return records
  }

  // MARK: - Marked quotations

  /// The records of the outermost spans, those that belong together as one.
  private func marked() -> [Quotation] {
    let merger = SegmentMerger(context: context)
    var records: [Quotation] = []
    // Those without marks come behind, few more than one for a cue; room that is not used is never touched.
    records.reserveCapacity(context.outline.spans.count + context.cues.count + turns.count)
    for index in context.outline.spans.indices {
      let span = context.span(index)
      resolveCues(before: span.outer.lowerBound)
      discourse.resolvePronouns(before: span.outer.lowerBound)
      if context.outline.paragraphs[span.paragraph].role != .body {
        records.append(
          Quotation(kind: .headline, range: context.text.textRange(span.content), rule: "heading", confidence: 0.9))
      } else {
        add(index, to: &records)
        merger.joinLast(of: &records, index)
      }
    }
    resolveCues(before: context.text.count)
    return records
  }

  /// Adds the record of an outermost span. It is filled where it lies: a record has so many texts that each copy costs.
  private func add(_ index: Int, to records: inout [Quotation]) {
    let span = context.span(index)
    around.move(to: index)
    let answer = AttributionRules.first(of: around, in: context)
    let attribution = answer?.attribution
    let range = context.text.textRange(context.trimmed(span.content))
    let isTerm = attribution.map { isSurelyTerm(index, $0) } ?? true
    if keepsCandidates { keep(isTerm ? nil : answer) }
    guard let answer, let attribution, !isTerm,
      classifier.score(answer) > 0 || SaidFrame(context: context).isThere(index, attribution)
    else {
      return records.append(Quotation(kind: .term, range: range, rule: "term", confidence: 0.8))
    }
    records.append(
      Quotation(kind: attribution.kind, range: range, rule: answer.id, confidence: attribution.confidence))
    complete(&records[records.count - 1], answer)
  }

  /// Says in the record of an utterance who spoke, by which way and when.
  private func complete(_ record: inout Quotation, _ answer: AttributionRules.Answer) {
    let (index, outer) = (around.span, around.outer)
    let choice = choice(answer)
    if choice.isRanked {
      record.rule = "speaker-ranking"
      record.confidence = 0.6
    }
    let speaker = speaker(choice.source)
    fill(&record, choice.source, speaker, choice.cue)
    context.spoken[index] = speaker
    record.via =
      RelayFinder(context: context).relay(
        of: outer, sentence: around.sentenceNumber, cue: choice.cue ?? around.cueAfter, source: choice.source,
        speaker: context.spoken[index]) ?? inheritedRelay(index)
    lastRelay = record.via.map { (index, $0) }
    record.date = SpokenDate(context: context).date(
      before: max(outer.lowerBound, choice.cue.map { context.cues[$0].range.lowerBound } ?? 0),
      sentence: around.sentenceNumber)
    if let entity = context.spoken[index] { context.note(speaker: entity, of: index) }
  }

  /// The relay of the part before of the same quotation, or of the same speaker's words before in the paragraph.
  private func inheritedRelay(_ index: Int) -> String? {
    guard let lastRelay, lastRelay.span == index - 1, context.spoken[index] == context.spoken[index - 1] else {
      return nil
    }
    let (before, span) = (context.span(index - 1), context.span(index))
    return before.continues || before.paragraph == span.paragraph ? lastRelay.name : nil
  }

  /// Who speaks, by which cue, and whether the ranking of candidates overruled the rule.
  private struct Choice {
    let source: SourceOfWords
    let cue: Int?
    let isRanked: Bool
  }

  /// What the ranker chooses among all candidates, or the rule's answer where the paragraphs of one quotation go on.
  private func choice(_ answer: AttributionRules.Answer) -> Choice {
    let attribution = answer.attribution
    let own = Choice(source: attribution.source, cue: attribution.cue, isRanked: false)
    let isSure = AttributionRules.all[answer.rule].isNeverBettered && attribution.source != .nobody
    guard !isSure, !attribution.isCertain, !isPaperOfCue(attribution), !isQuoted(attribution)
    else {
      return own
    }
    let best = likeliest(answer)
    guard let best else { return own }
    guard let entity = best.entity else { return Choice(source: .nobody, cue: nil, isRanked: true) }
    let named = best.mention.flatMap { speaker(.mention($0)) == entity ? $0 : nil }
    let source = named.map { SourceOfWords.mention($0) } ?? .entity(entity)
    return Choice(source: source, cue: nearbyCue(of: entity) ?? attribution.cue, isRanked: true)
  }

  /// The likeliest of all candidates, if it overrules the surest rule.
  private func likeliest(_ answer: AttributionRules.Answer) -> SpeakerCandidate? {
    let finder = finder ?? CandidateFinder(around, context, keepsFeatures: keepsCandidates)
    self.finder = finder
    finder.find(answer)
    if keepsCandidates { keep(finder.list) }
    guard SpeakerRanker.shared.isTrained else { return nil }
    let own = speaker(answer.attribution.source)
    return SpeakerRanker.overruling(own, among: finder.list.candidates).map { finder.list.candidates[$0] }
  }

  /// 她引述该局的回复，指…, 他曾被同事戏称为…: what is quoted, or who the passive says it is.
  private func isQuoted(_ attribution: Attribution) -> Bool {
    guard case .mention(let mention) = attribution.source, let cue = attribution.cue,
      context.cues[cue].subject == mention
    else { return false }
    return discourse.isQuoted(mention) || discourse.isAgent(mention)
  }

  /// 合同上写着, 文件说: the paper is the cue's own subject, so that it or its issuer speaks, whoever else stands around.
  private func isPaperOfCue(_ attribution: Attribution) -> Bool {
    guard case .mention(let mention) = attribution.source, discourse.mentions[mention].kind == .document,
      let cue = attribution.cue
    else { return false }
    return context.cues[cue].subject == mention || context.cues[cue].isInscription(in: context.text)
  }

  /// Keeps what the classifier of utterances goes by.
  private func keep(_ answer: AttributionRules.Answer?) {
    let features = answer.map { classifier.features($0) } ?? []
    let range = context.text.textRange(context.trimmed(context.span(around.span).content))
    candidates.append(
      QuotationCandidates(range: range, evidence: features.map(UtteranceFeature.name), candidates: []))
  }

  private func keep(_ list: CandidateList) {
    candidates[candidates.count - 1].candidates = zip(list.candidates, list.features).map { candidate, features in
      QuotationCandidates.Candidate(
        speaker: candidate.entity.map { discourse.register[$0].name },
        features: features.map(SpeakerFeature.name), score: Double(candidate.score))
    }
  }

  /// The cue beside the quotation that has the entity as its subject.
  private func nearbyCue(of entity: Int) -> Int? {
    [around.cueBefore, around.cueAfter, around.cueEarlier].compactMap { $0 }.first { cue in
      context.cues[cue].subject.map { discourse.knownEntity(of: $0) == entity } ?? false
    }
  }

  /// What the place alone says is no utterance, so that the classifier is not asked.
  private func isSurelyTerm(_ index: Int, _ attribution: Attribution) -> Bool {
    let span = context.span(index)
    return isLooseInTurn(span, attribution) || ByName(context: context).isGiven(span)
      || ByName(context: context).isCalled(index)
      || PlaceInscription(context: context).isAnonymous(index) || isLoneSign(attribution)
  }

  /// Inside a turn only words with a cue of their own are somebody else's; the rest is the speaker's emphasis.
  private func isLooseInTurn(_ span: QuoteSpan, _ attribution: Attribution) -> Bool {
    attribution.cue == nil && isTurn[span.paragraph]
  }

  private func isLoneSign(_ attribution: Attribution) -> Bool {
    guard case .mention(let mention) = attribution.source, DocumentIssuer.isSign(mention, discourse) else {
      return false
    }
    return DocumentIssuer.issuer(of: mention, discourse) == nil
  }

  private func speaker(_ source: SourceOfWords) -> Int? { context.speaker(source) }

  // MARK: - Cues and indirect speech

  /// Resolves the subjects of all cues before a position, in order.
  private func resolveCues(before position: Int) {
    while nextCue < context.cues.count, context.cues[nextCue].range.lowerBound < position {
      let cue = nextCue
      nextCue += 1
      discourse.resolvePronouns(before: context.cues[cue].range.lowerBound)
      guard let subject = context.cues[cue].subject else { continue }
      guard let entity = speaker(.mention(subject)) else { continue }
      context.cueSpeakers[cue] = entity
      if context.cues[cue].isAny([.clauseCue, .sayOnly]) {
        discourse.note(speaker: entity, at: context.cues[cue].range.lowerBound)
      }
    }
  }

  private func addIndirect(to records: inout [Quotation]) {
    for clause in IndirectFinder(context: context, isTurn: isTurn).clauses() {
      guard let subject = context.cues[clause.cue].subject else { continue }
      guard let speaker = speaker(.mention(subject)) else { continue }
      records.append(
        Quotation(
          kind: .indirect, range: context.text.textRange(clause.range), rule: "content-clause", confidence: 0.85))
      complete(&records[records.count - 1], clause, subject, speaker)
    }
  }

  private func complete(_ record: inout Quotation, _ clause: IndirectFinder.Clause, _ subject: Int, _ speaker: Int) {
    let sentence = context.cues[clause.cue].sentence
    fill(&record, .mention(subject), speaker, clause.cue)
    record.via = RelayFinder(context: context).relay(
      of: clause.range, sentence: sentence, cue: clause.cue, source: .mention(subject),
      speaker: context.cueSpeakers[clause.cue])
    record.date = SpokenDate(context: context).date(before: clause.range.lowerBound, sentence: sentence)
  }
}
