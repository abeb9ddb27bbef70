/// Lists who may have spoken a quotation: whoever the words around it mention, whoever spoke before, whoever a rule
/// proposes, and nobody.
struct CandidateFinder {
  private let around: QuoteSurroundings
  private let features: MentionFeatures
  private var candidates: [SpeakerCandidate] = [SpeakerCandidate(entity: nil)]
  private var places: [Int: Int] = [:]

  /// No more mentions than these are looked at on either side, and in the sentences and the paragraph before.
  private static let reach = (left: 16, right: 6, sentences: 4, before: 12, paragraph: 8)

  private init(_ around: QuoteSurroundings) {
    self.around = around
    self.features = MentionFeatures(around: around)
  }

  /// The candidates, nobody first. Mentions that nobody asked for before are resolved on the way.
  /// - Complexity: O(mentions within reach).
  static func candidates(for around: QuoteSurroundings, in context: AttributionContext) -> [SpeakerCandidate] {
    var finder = CandidateFinder(around)
    finder.addMentions(context)
    finder.addSpeakers(context)
    finder.addCueSubjects(context)
    finder.addRules(context)
    finder.describeNobody(context)
    return finder.candidates
  }

  // MARK: - Mentions

  private mutating func addMentions(_ context: AttributionContext) {
    let start = min(around.sentence.lowerBound, around.outer.lowerBound)
    let left = usable(start..<around.outer.lowerBound, context).suffix(Self.reach.left)
    add(mentions: Array(left), side: 0, context)
    add(mentions: Array(usable(around.right, context).prefix(Self.reach.right)), side: 1, context)
    let first = context.outline.sentencesOf[around.paragraphNumber].lowerBound
    if around.sentenceNumber > first {
      let back = max(first, around.sentenceNumber - Self.reach.sentences)
      let earlier = context.outline.sentences[back].range.lowerBound..<start
      add(mentions: usable(earlier, context).suffix(Self.reach.before), side: 2, context)
    }
    if around.sentenceNumber <= first + 1, around.paragraphNumber > 0 {
      let before = context.outline.paragraphs[around.paragraphNumber - 1].range
      add(mentions: usable(before, context).suffix(Self.reach.paragraph), side: 2, context)
    }
    if around.shape == .alone {
      add(
        mentions: Array(usable(context.firstSentence(of: around.paragraphNumber + 1), context).prefix(3)), side: 2,
        context)
    }
  }

  /// The mentions of a range outside quotations.
  private func usable(_ range: Range<Int>, _ context: AttributionContext) -> [Int] {
    context.discourse.mentions(in: range).suffix(64).filter { context.discourse.places[$0].sentence >= 0 }
  }

  private mutating func add(mentions: [Int], side: Int, _ context: AttributionContext) {
    let ranks = features.subjectRanks(mentions, fromRight: side != 1, context)
    let people = mentions.filter { context.discourse.mentions[$0].isPerson }
    for mention in mentions {
      guard let entity = issuer(of: mention, context) ?? context.discourse.entity(of: mention) else { continue }
      let place = place(of: entity, context)
      features.add(mention, side: side, rank: ranks[mention], to: &candidates[place], context)
      if side < 2, people.count == 1, people[0] == mention { candidates[place].add(.isOnly, side) }
      if features.isBetter(mention, than: candidates[place].mention, context) { candidates[place].mention = mention }
    }
    let pointing = mentions.filter { features.pointsBack($0, context) }
    if side < 2, let nearest = side == 1 ? pointing.first : pointing.last {
      addAntecedents(of: nearest, side: side, context)
    }
  }

  /// Whom a pronoun may mean: the likeliest people first, in steps of probability.
  private mutating func addAntecedents(of pointing: Int, side: Int, _ context: AttributionContext) {
    guard let meant = context.discourse.entity(of: pointing) else { return }
    let choices =
      context.discourse.antecedentChoices[pointing] ?? [AntecedentEvidence.Choice(entity: meant, probability: 1)]
    let isInSentence = context.discourse.places[pointing].sentence == around.sentenceNumber
    for (rank, choice) in choices.prefix(4).enumerated() {
      let level = choice.probability < 0.15 ? 0 : choice.probability < 0.5 ? 1 : choice.probability < 0.85 ? 2 : 3
      add(.antecedent, rank * 4 + level + (isInSentence ? 32 : 16 * side), for: choice.entity, context)
    }
  }

  /// A document whose author is known speaks for its author, and stays a candidate of its own without other evidence.
  private mutating func issuer(of document: Int, _ context: AttributionContext) -> Int? {
    guard context.discourse.mentions[document].kind == .document, let paper = context.discourse.entity(of: document)
    else { return nil }
    let issuer = DocumentIssuer.issuer(of: document, context.discourse)
    let zone = features.zone(of: document, context).rawValue
    add(.paper, zone * 2 + (issuer == nil ? 0 : 1), for: paper, context)
    guard let issuer, issuer != paper else { return nil }
    add(.issuer, zone * 2 + (context.discourse.places[document].isSubject ? 1 : 0), for: issuer, context)
    return issuer
  }

  private mutating func add(_ kind: SpeakerFeature, _ value: Int, for entity: Int, _ context: AttributionContext) {
    candidates[place(of: entity, context)].add(kind, value)
  }

  /// The place of an entity among the candidates; makes one.
  private mutating func place(of entity: Int, _ context: AttributionContext) -> Int {
    if let known = places[entity] { return known }
    var candidate = SpeakerCandidate(entity: entity)
    describe(entity, &candidate, context)
    candidates.append(candidate)
    places[entity] = candidates.count - 1
    return candidates.count - 1
  }

  /// What the article says of the candidate as a whole.
  private func describe(_ entity: Int, _ candidate: inout SpeakerCandidate, _ context: AttributionContext) {
    let count = context.discourse.mentionCounts[entity]
    candidate.add(.mentions, count < 3 ? count : count < 6 ? 3 : 4)
    candidate.add(.spoke, min(2, context.speechCounts[entity] ?? 0))
    if context.discourse.register[entity].isReporter { candidate.add(.isReporter) }
  }

  // MARK: - Earlier speakers

  private mutating func addSpeakers(_ context: AttributionContext) {
    guard let last = context.lastSpoken(before: around.span) else { return }
    let gap = context.gap(from: last.span, to: around)
    let between = context.outline.spans[last.span].outer.upperBound..<around.outer.lowerBound
    let hasSubject = between.count < 400 && context.subject(in: between) != nil
    add(.lastSpeaker, (around.shape.rawValue * 5 + gap) * 2 + (hasSubject ? 1 : 0), for: last.entity, context)
    if let noted = context.discourse.lastSpeaker(before: around.outer.lowerBound) {
      add(.lastNoted, around.shape.rawValue, for: noted, context)
    }
    let other = context.lastSpoken(before: last.span, except: last.entity)
    if let other {
      let gap = context.gap(from: other.span, to: around)
      add(.otherSpeaker, around.shape.rawValue * 5 + gap, for: other.entity, context)
    }
    guard around.shape == .alone || around.shape == .opening, last.span == around.span - 1,
      context.span(last.span).paragraph == around.paragraphNumber - 1
    else { return }
    let first = context.outline.spansOf[around.paragraphNumber - 1].lowerBound
    let kind =
      context.holdsOnlyQuotations(around.paragraphNumber - 1) ? 0 : context.isFirstInParagraph(first) ? 1 : 2
    let asks = context.text[context.span(last.span).content.upperBound - 1] == 0xFF1F
    let value = (kind * 2 + (asks ? 1 : 0)) * 2
    add(.turn, value, for: last.entity, context)
    if let other { add(.turn, value + 1, for: other.entity, context) }
  }

  // MARK: - Cues and rules

  private mutating func addCueSubjects(_ context: AttributionContext) {
    if let cue = around.cueBefore, let entity = speaker(of: cue, context) {
      let value = (CueGroup(context.cues[cue].classes).rawValue * 5 + gap(after: cue, context)) * 2
      add(.cueBefore, value + (context.cues[cue].isInherited ? 1 : 0), for: entity, context)
    }
    if let cue = around.cueEarlier, let entity = speaker(of: cue, context) {
      add(.cueEarlier, CueGroup(context.cues[cue].classes).rawValue, for: entity, context)
    }
    if let cue = around.cuePrevious, let entity = speaker(of: cue, context) {
      add(.cuePrevious, CueGroup(context.cues[cue].classes).rawValue, for: entity, context)
    }
    if let cue = around.cuePreviousFirst, let entity = speaker(of: cue, context) {
      add(
        .cuePreviousFirst,
        around.shape.rawValue * CueGroup.allCases.count + CueGroup(context.cues[cue].classes).rawValue, for: entity,
        context)
    }
    if let cue = around.cueAfter, let subject = context.cues[cue].subject, let entity = speaker(of: cue, context) {
      let rest = context.trimmed(Range(from: context.cues[cue].range.upperBound, to: around.right.upperBound))
      let isLast = rest.allSatisfy { Punctuation.any.contains(context.text[$0]) }
      let isInside = around.right.contains(context.discourse.mentions[subject].head.lowerBound)
      let value = CueGroup(context.cues[cue].classes).rawValue * 4 + (isLast ? 2 : 0) + (isInside ? 1 : 0)
      add(.cueAfter, value, for: entity, context)
    }
  }

  private func speaker(of cue: Int, _ context: AttributionContext) -> Int? {
    if let known = context.cueSpeakers[cue] { return known }
    return context.cues[cue].subject.flatMap { context.discourse.entity(of: $0) }
  }

  /// 0 nothing, 1 a colon, 2 a comma, 3 a few words, 4 more.
  private func gap(after cue: Int, _ context: AttributionContext) -> Int {
    let rest = context.trimmed(Range(from: context.cues[cue].range.upperBound, to: around.outer.lowerBound))
    guard let last = rest.last else { return 0 }
    if rest.count == 1 { return context.text[last] == 0xFF1A ? 1 : 2 }
    return rest.count <= 9 && !rest.dropLast().contains(where: { Punctuation.clause.contains(context.text[$0]) })
      ? 3 : 4
  }

  private mutating func addRules(_ context: AttributionContext) {
    var isFirst = true
    for (number, rule) in AttributionRules.all.enumerated() {
      guard let found = rule.attribution(of: around.span, in: context) else { continue }
      let entity = context.speaker(found.source)
      let group = found.cue.map { CueGroup(context.cues[$0].classes).rawValue + 1 } ?? 0
      let value = number * (CueGroup.allCases.count + 1) + group
      let place = entity.map { self.place(of: $0, context) } ?? 0
      candidates[place].add(.rule, number)
      if isFirst { candidates[place].add(.firstRule, value) }
      isFirst = false
    }
  }

  // MARK: - Nobody

  private mutating func describeNobody(_ context: AttributionContext) {
    let count = candidates.count - 1
    let isLast = around.paragraphNumber + 1 >= context.outline.paragraphs.count
    let content = context.span(around.span).content
    let isSentence = Punctuation.terminal.contains(context.text[content.upperBound - 1])
    candidates[0].add(.nobody, Self.caution)
    candidates[0].add(.nobody, around.shape.rawValue)
    candidates[0].add(.nobody, 8 + min(3, count))
    candidates[0].add(.nobody, 12 + (around.cueBefore == nil ? 0 : 1))
    candidates[0].add(.nobody, 14 + (around.cueAfter == nil ? 0 : 1))
    if isLast { candidates[0].add(.nobody, 16) }
    candidates[0].add(.nobody, 17 + (isSentence ? 1 : 0))
    candidates[0].add(.nobody, 19 + (content.count < 7 ? 0 : content.count < 16 ? 1 : 2))
    if around.paragraphNumber <= 1 { candidates[0].add(.nobody, 22) }
    if isProverb(context) { candidates[0].add(.nobody, 23) }
    if isLast, around.shape == .alone || around.shape == .opening { candidates[0].add(.nobody, 24) }
  }

  /// The feature that nobody always has; training raises its weight, as an invented speaker is worse than none.
  private static let caution = 25

  /// 俗话说, 行内有句老话: within 16 characters before the quotation.
  private func isProverb(_ context: AttributionContext) -> Bool {
    context.text.first(of: Self.proverbs, in: around.left.suffix(16)) != nil
  }

  private static let proverbs = ReadingText.words("俗话 俗语 老话 古话 古语 古人云 常言 谚语 民谚 行话 顺口溜 口诀 不成文 有句话 老规矩")
}
