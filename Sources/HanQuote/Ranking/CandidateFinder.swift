/// Lists who may have spoken a quotation: whoever the words around it mention, whoever spoke before, whoever a rule
/// proposes, and nobody. One for all quotations of an article.
final class CandidateFinder {
  private let context: AttributionContext
  private let discourse: Discourse
  private let around: QuoteSurroundings
  private let features: MentionFeatures
  @exclusivity(unchecked) private(set) var list: CandidateList

  /// No more mentions than these are looked at on either side, and in the sentences and the paragraph before.
  private static let reach = (left: 16, right: 6, sentences: 4, before: 12, paragraph: 8, behind: 3)

  init(_ around: QuoteSurroundings, _ context: AttributionContext, keepsFeatures: Bool) {
    self.context = context
    discourse = context.discourse
    self.around = around
    features = MentionFeatures(around: around, context: context)
    list = CandidateList(.shared, keepsFeatures: keepsFeatures)
  }

  /// Fills the list for the quotation at hand, whose surest rule is known. Mentions that nobody asked for before are resolved on the
  /// way.
  /// - Complexity: O(mentions within reach).
  func find(_ rule: AttributionRules.Answer) {
    list.removeAll()
    addMentions()
    addSpeakers()
    addCueSubjects()
    addRules(rule)
    describeNobody()
    list.addUp()
  }

  // MARK: - Mentions

  private func addMentions() {
    let start = min(around.sentence.lowerBound, around.outer.lowerBound)
    addLast(Self.reach.left, of: start..<around.outer.lowerBound, side: 0)
    addFirst(Self.reach.right, of: around.right, side: 1)
    let first = context.outline.sentencesOf[around.paragraphNumber].lowerBound
    if around.sentenceNumber > first {
      let back = max(first, around.sentenceNumber - Self.reach.sentences)
      addLast(Self.reach.before, of: context.outline.sentences[back].range.lowerBound..<start, side: 2)
    }
    if around.sentenceNumber <= first + 1, around.paragraphNumber > 0 {
      let before = context.outline.paragraphs[around.paragraphNumber - 1].range
      addLast(Self.reach.paragraph, of: before, side: 2)
    }
    if around.shape == .alone {
      addFirst(Self.reach.behind, of: context.firstSentence(of: around.paragraphNumber + 1), side: 2)
    }
  }

  private func addLast(_ count: Int, of range: Range<Int>, side: Int) {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: count) { room in
      addNearby(discourse.last(outsideIn: range, room), side: side)
    }
  }

  private func addFirst(_ count: Int, of range: Range<Int>, side: Int) {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: count) { room in
      addNearby(discourse.first(outsideIn: range, room), side: side)
    }
  }

  /// Adds mentions, which stand in order.
  private func addNearby(_ nearby: UnsafeMutableBufferPointer<Int>, side: Int) {
    if nearby.isEmpty { return }
    let isOnlyPerson = side < 2 && nearby.count { discourse.mentions[$0].isPerson } == 1
    /// The number of the next subject, counted from the quotation.
    var rank = side == 0 ? nearby.count { discourse.place(of: $0).standsAsSubject } - 1 : 0
    for mention in nearby {
      let isSubject = discourse.place(of: mention).standsAsSubject
      let own = isSubject && side < 2 ? rank : nil
      if isSubject { rank += side == 0 ? -1 : 1 }
      let isDocument = discourse.mentions[mention].kind == .document
      guard let entity = (isDocument ? issuer(of: mention) : nil) ?? discourse.entity(of: mention) else { continue }
      let place = place(of: entity)
      let zone = features.zone(of: mention)
      features.add(mention, in: zone, side: side, rank: own, to: &list, place)
      list.note(mention: mention, cost: MentionFeatures.cost(zone, isSubject: isSubject), of: place)
      if isOnlyPerson, discourse.mentions[mention].isPerson { list.add(.isOnly, side, to: place) }
    }
    guard side < 2 else { return }
    let nearest =
      side == 1
      ? nearby.first { features.pointsBack($0) } : nearby.last { features.pointsBack($0) }
    if let nearest { addAntecedents(of: nearest, side: side) }
  }

  /// Whom a pronoun may mean: the likeliest people first, in steps of probability.
  private func addAntecedents(of pointing: Int, side: Int) {
    guard let meant = discourse.entity(of: pointing) else { return }
    let choices =
      discourse.antecedentChoices[pointing] ?? [AntecedentChoices.Choice(entity: meant, probability: 1)]
    let isInSentence = discourse.sentence(of: pointing) == around.sentenceNumber
    for (rank, choice) in choices.enumerated() {
      let level = choice.probability < 0.15 ? 0 : choice.probability < 0.5 ? 1 : choice.probability < 0.85 ? 2 : 3
      list.add(.antecedent, rank * 4 + level + (isInSentence ? 32 : 16 * side), to: place(of: choice.entity))
    }
  }

  /// A document whose author is known speaks for its author, and stays a candidate of its own without other evidence.
  private func issuer(of document: Int) -> Int? {
    guard let paper = discourse.entity(of: document) else { return nil }
    let issuer = DocumentIssuer.issuer(of: document, discourse)
    let zone = features.zone(of: document).rawValue
    list.add(.paper, zone * 2 + (issuer == nil ? 0 : 1), to: place(of: paper))
    guard let issuer, issuer != paper else { return nil }
    list.add(.issuer, zone * 2 + (discourse.place(of: document).isSubject ? 1 : 0), to: place(of: issuer))
    return issuer
  }

  /// The place of an entity among the candidates; makes one.
  @inline(__always)
  private func place(of entity: Int) -> Int {
    if let known = list.place(of: entity) { return known }
    list.append(entity)
    let place = list.count - 1
    describe(entity, place)
    return place
  }

  /// What the article says of the candidate as a whole.
  private func describe(_ entity: Int, _ place: Int) {
    list.add(.mentions, discourse.mentionCounts.step(of: entity), to: place)
    list.add(.spoke, min(2, context.speechCount(of: entity)), to: place)
    if discourse.register.isReporter(entity) { list.add(.isReporter, to: place) }
  }

  // MARK: - Earlier speakers

  private func addSpeakers() {
    guard let last = context.lastSpoken(before: around.span) else { return }
    let gap = context.gap(from: last.span, to: around)
    let between = context.outline.spans[last.span].outer.upperBound..<around.outer.lowerBound
    let hasSubject = between.count < 400 && context.subject(in: between) != nil
    list.add(.lastSpeaker, (around.shape.rawValue * 5 + gap) * 2 + (hasSubject ? 1 : 0), to: place(of: last.entity))
    if let noted = discourse.speakers.last(before: around.outer.lowerBound) {
      list.add(.lastNoted, around.shape.rawValue, to: place(of: noted))
    }
    let other = context.lastSpoken(before: last.span, except: last.entity)
    if let other {
      let gap = context.gap(from: other.span, to: around)
      list.add(.otherSpeaker, around.shape.rawValue * 5 + gap, to: place(of: other.entity))
    }
    guard around.shape == .alone || around.shape == .opening, last.span == around.span - 1,
      context.span(last.span).paragraph == around.paragraphNumber - 1
    else { return }
    let first = context.outline.spansOf[around.paragraphNumber - 1].lowerBound
    let kind =
      context.holdsOnlyQuotations(around.paragraphNumber - 1) ? 0 : context.isFirstInParagraph(first) ? 1 : 2
    let asks = context.text[context.span(last.span).content.upperBound - 1] == 0xFF1F
    let value = (kind * 2 + (asks ? 1 : 0)) * 2
    list.add(.turn, value, to: place(of: last.entity))
    if let other { list.add(.turn, value + 1, to: place(of: other.entity)) }
  }

  // MARK: - Cues and rules

  private func addCueSubjects() {
    if let cue = around.cueBefore, let entity = speaker(of: cue) {
      let value = (CueGroup(context.cues[cue].classes).rawValue * 5 + gap(after: cue)) * 2
      list.add(.cueBefore, value + (context.cues[cue].isInherited ? 1 : 0), to: place(of: entity))
    }
    if let cue = around.cueEarlier, let entity = speaker(of: cue) {
      list.add(.cueEarlier, CueGroup(context.cues[cue].classes).rawValue, to: place(of: entity))
    }
    if let cue = around.cuePrevious, let entity = speaker(of: cue) {
      list.add(.cuePrevious, CueGroup(context.cues[cue].classes).rawValue, to: place(of: entity))
    }
    if let cue = around.cuePreviousFirst, let entity = speaker(of: cue) {
      list.add(
        .cuePreviousFirst,
        around.shape.rawValue * CueGroup.allCases.count + CueGroup(context.cues[cue].classes).rawValue,
        to: place(of: entity))
    }
    if let cue = around.cueAfter, let subject = context.cues[cue].subject, let entity = speaker(of: cue) {
      let rest = context.trimmed(Range(from: context.cues[cue].range.upperBound, to: around.right.upperBound))
      let isLast = rest.allSatisfy { Punctuation.any.contains(context.text[$0]) }
      let isInside = around.right.contains(discourse.mentions[subject].head.lowerBound)
      let value = CueGroup(context.cues[cue].classes).rawValue * 4 + (isLast ? 2 : 0) + (isInside ? 1 : 0)
      list.add(.cueAfter, value, to: place(of: entity))
    }
  }

  private func speaker(of cue: Int) -> Int? {
    if let known = context.cueSpeakers[cue] { return known }
    return context.cues[cue].subject.flatMap { discourse.entity(of: $0) }
  }

  /// 0 nothing, 1 a colon, 2 a comma, 3 a few words, 4 more.
  private func gap(after cue: Int) -> Int {
    let rest = context.trimmed(Range(from: context.cues[cue].range.upperBound, to: around.outer.lowerBound))
    guard let last = rest.last else { return 0 }
    if rest.count == 1 { return context.text[last] == 0xFF1A ? 1 : 2 }
    return rest.count <= 9 && !rest.dropLast().contains(where: { Punctuation.clause.contains(context.text[$0]) })
      ? 3 : 4
  }

  /// What each rule says. `known`: the answer of the surest rule that speaks.
  private func addRules(_ known: AttributionRules.Answer) {
    var isFirst = true
    let needs = AttributionRules.needs
    for number in AttributionRules.all.indices where around.met.isSuperset(of: needs[bounded: number]) {
      guard let found = AttributionRules.answer(number, of: around.span, in: context, known: known) else { continue }
      let group = found.cue.map { CueGroup(context.cues[$0].classes).rawValue + 1 } ?? 0
      let place = context.speaker(found.source).map { self.place(of: $0) } ?? 0
      list.add(.rule, number, to: place)
      if isFirst { list.add(.firstRule, number * (CueGroup.allCases.count + 1) + group, to: place) }
      isFirst = false
    }
  }

  // MARK: - Nobody

  private func describeNobody() {
    let count = list.count - 1
    let isLast = around.paragraphNumber + 1 >= context.outline.paragraphs.count
    let content = context.span(around.span).content
    let isSentence = Punctuation.terminal.contains(context.text[content.upperBound - 1])
    addNobody(Self.caution)
    addNobody(around.shape.rawValue)
    addNobody(8 + min(3, count))
    addNobody(12 + (around.cueBefore == nil ? 0 : 1))
    addNobody(14 + (around.cueAfter == nil ? 0 : 1))
    if isLast { addNobody(16) }
    addNobody(17 + (isSentence ? 1 : 0))
    addNobody(19 + (content.count < 7 ? 0 : content.count < 16 ? 1 : 2))
    if around.paragraphNumber <= 1 { addNobody(22) }
    if isProverb() { addNobody(23) }
    if isLast, around.shape == .alone || around.shape == .opening { addNobody(24) }
  }

  @inline(__always)
  private func addNobody(_ value: Int) { list.add(.nobody, value, to: 0) }

  /// The feature that nobody always has; training raises its weight, as an invented speaker is worse than none.
  private static let caution = 25

  /// 俗话说, 行内有句老话: within 16 characters before the quotation.
  private func isProverb() -> Bool {
    context.leads(to: around.span).contains(.proverb)
      && context.text.first(of: Self.proverbs, in: around.left.suffix(16)) != nil
  }

  static let proverbs = ReadingText.words("俗话 俗语 老话 古话 古语 古人云 常言 谚语 民谚 行话 顺口溜 口诀 不成文 有句话 老规矩")
}
