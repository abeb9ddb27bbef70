import HanText

/// 她摆摆手：“……”: a colon right before the quotation; the speaker is the subject of the last cue before it, or of the
/// sentence.
struct ColonBeforeQuoteRule: AttributionRule {
  static var id: RuleID { "colon-before-quote" }
  static var needs: RuleNeeds { .colon }

  func attribution(of span: Int, in context: AttributionContext) -> Attribution? {
    var left = context.words(before: span)
    if left.count == 1 { left = context.trimmed(context.sentence(of: span).lowerBound..<left.upperBound) }
    guard !left.isEmpty, context.text[left.upperBound - 1] == 0xFF1A else { return nil }
    let sentence = context.sentence(of: span)
    let cue = context.cues(in: left).last { !context.cues[$0].classes.isSubset(of: .naming) }
    var source = SourceOfWords.nobody
    var kind = Quotation.Kind.direct
    if let voiced = InterpretedSpeaker(context: context).speaker(before: left) {
      return Attribution(
        source: .mention(voiced), kind: kind, confidence: 0.85, cue: cue, evidence: left, isCertain: true)
    }
    if let own = context.subjectOfLastClause(left, after: cue) {
      return Attribution(source: .mention(own), kind: kind, confidence: 0.8, cue: nil, evidence: left)
    }
    if cue == nil, let agent = context.agent(in: left) {
      return Attribution(
        source: .mention(agent), kind: kind, confidence: 0.85, cue: nil, evidence: left, isCertain: true)
    }
    if let source = Inscription(context: context).source(of: span, announcedBy: left, cue) {
      return Attribution(
        source: .mention(source), kind: .document, confidence: 0.9, cue: cue, evidence: left, isCertain: true)
    }
    if let paper = context.paperRead(in: left, cue) {
      return Attribution(
        source: .mention(paper), kind: .document, confidence: 0.9, cue: cue, evidence: left, isCertain: true)
    }
    if let voice = HeardVoice(context: context).voice(in: left) {
      return Attribution(
        source: .mention(voice), kind: kind, confidence: 0.9, cue: nil, evidence: left, isCertain: true)
    }
    if let cue {
      if let subject = context.cues[cue].subject { source = .mention(subject) }
      if context.cues[cue].classes.contains(.document) { kind = .document }
    }
    if source == .nobody, let document = context.documentNear(left, span) {
      source = .mention(document)
      kind = .document
    }
    if source == .nobody,
      let subject = context.subjectBeforeColon(left) ?? context.subject(in: left)
        ?? context.subject(in: sentence.lowerBound..<left.upperBound)
    {
      source = .mention(subject)
    }
    if source == .nobody, let last = context.lastMention(in: left) { source = .mention(last) }
    if source == .nobody, let paper = context.paperOfClause(left) {
      source = .mention(paper)
      kind = .document
    }
    var isCertain =
      cue.map { Inscription(context: context).isWritten($0) || WitnessedSpeaker.isSubject(of: $0, context) } ?? false
    if source == .nobody {
      let goesOn = cue != nil && goesOn(left, context)
      let speaker = context.precedingSpeaker(of: span) ?? (goesOn ? context.lastSpoken(before: span)?.entity : nil)
      if let speaker { (source, isCertain) = (.entity(speaker), isCertain || goesOn) }
    }
    return Attribution(
      source: source, kind: kind, confidence: cue == nil ? 0.8 : 0.95, cue: cue, evidence: left, isCertain: isCertain)
  }

  /// 一小时后又发了一条：“……”: a clause that names nobody goes on with whoever spoke before.
  private func goesOn(_ left: Range<Int>, _ context: AttributionContext) -> Bool {
    left.contains { Self.again.contains(context.text[$0]) } && left.count <= 20
      && !context.discourse.mentions(in: left).contains { context.discourse.mentions[$0].isPerson }
  }

  private static let again = ScalarSet("又再还接续补")
}

extension AttributionContext {
  /// 法务主张起诉，戴总摔了杯子：“…”: the person who is the subject of the last clause, where the last cue stands further left.
  func subjectOfLastClause(_ left: Range<Int>, after cue: Int?) -> Int? {
    let clause = lastClause(of: left)
    guard let cue, cues[cue].range.upperBound <= clause.lowerBound else { return nil }
    return personWhoActs(in: clause)
  }

  /// Up to the colon that a range ends with.
  private func lastClause(of left: Range<Int>) -> Range<Int> {
    subjects.clauseStart(before: left.upperBound - 1, in: left)..<left.upperBound
  }

  private func personWhoActs(in clause: Range<Int>) -> Int? {
    subject(in: clause).flatMap { discourse.mentions[$0].isPerson && discourse.place(of: $0).isSubject ? $0 : nil }
  }

  /// 律师宣读了家属的一份声明：“……”: somebody else's paper, which the subject of the cue only reads.
  func paperRead(in left: Range<Int>, _ cue: Int?) -> Int? {
    guard let cue, text.longest(of: Self.reading, at: cues[cue].range.lowerBound) != nil,
      let paper = discourse.mentions(in: cues[cue].range.upperBound..<left.upperBound).last,
      discourse.mentions[paper].kind == .document, left.upperBound - discourse.mentions[paper].head.upperBound <= 1
    else { return nil }
    let owners = discourse.mentions(in: cues[cue].range.upperBound..<discourse.mentions[paper].head.lowerBound)
    return owners.contains { discourse.place(of: $0).isPossessor } ? paper : nil
  }

  private static let reading = ReadingText.words("宣读 朗读 念 读 念出 读出 念起 读起 出示 展示 晒出 播放 转发 转述")

  /// 方洁怪他来得晚，店员回他：“…”: the person who is the subject of the clause right before the colon.
  func subjectBeforeColon(_ left: Range<Int>) -> Int? {
    let clause = lastClause(of: left)
    return clause.lowerBound > left.lowerBound ? personWhoActs(in: clause) : nil
  }

  /// The document that the words right before a colon name (大字标语：), or the last one of the sentence before where
  /// they point back to it (其中写道：, 上面写着：).
  func documentNear(_ left: Range<Int>, _ span: Int) -> Int? {
    if let last = discourse.mentions(in: left).last, discourse.mentions[last].kind == .document,
      left.upperBound - discourse.mentions[last].head.upperBound <= 1, !discourse.place(of: last).isOblique,
      !cues(in: left).contains(where: { cues[$0].range.overlaps(discourse.mentions[last].head) })
    {
      return last
    }
    guard pointsBack(left) else { return nil }
    let number = sentenceNumber(of: span)
    let start = outline.sentences[max(0, number - 1)].range.lowerBound
    return discourse.mentions(in: start..<left.upperBound).last { discourse.mentions[$0].kind == .document }
  }

  /// 在日记中记下了经过：: the document that the last clause names, where it names nobody.
  func paperOfClause(_ left: Range<Int>) -> Int? {
    discourse.mentions(in: lastClause(of: left)).last { discourse.mentions[$0].kind == .document }
  }

  /// The last mention in a range that is a subject of anything: rather somebody who acts than a body or place.
  func lastMention(in range: Range<Int>) -> Int? {
    let mentions = discourse.mentions(in: range).filter {
      discourse.sentence(of: $0) >= 0 && !discourse.place(of: $0).isAttributive
        && discourse.mentions[$0].kind != .document
    }
    return mentions.last { discourse.mentions[$0].isPerson && !isReached($0) } ?? mentions.last
  }

  /// 对记者, 向店主, 把儿子: whom something is said or done to.
  private func isReached(_ mention: Int) -> Bool {
    let place = discourse.place(of: mention)
    return place.isPossessor || Self.reaching.contains(discourse.preposition(before: mention))
      || Self.reaching.contains(text[place.phrase.lowerBound - 1])
  }

  private static let reaching = ScalarSet("对向给跟把让问被在据")

  /// 节目由主持人某某开场：: who does what the last clause says is done.
  func agent(in left: Range<Int>) -> Int? {
    discourse.mentions(in: lastClause(of: left)).last {
      discourse.mentions[$0].isPerson && discourse.preposition(before: $0) == 0x7531  // 由
        && !discourse.place(of: $0).isAttributive && !discourse.place(of: $0).isPossessor
    }
  }
}
