/// Where a content clause ends before its sentence does, because the narrator takes over.
///
/// The signs were read off the open articles of the corpus: of 448 gold clauses 377 run to the end of their sentence,
/// and most of the others end before a clause with a cue of its own, which ``MainCues`` sees to.
struct ClauseEnd {
  let context: AttributionContext
  /// The cue that opens the clause.
  let cue: Int

  /// The end of the clause in a range that runs at most to the end of its sentence.
  /// - Complexity: O(range).
  func end(of range: Range<Int>) -> Int {
    let announced = min(colonBeforeQuotation(in: range), utterance(in: range))
    let narration = Narration(context: context, cue: cue, opening: range.lowerBound)
    let text = context.text
    for place in text.marks.places(in: Range(from: range.lowerBound + 1, to: announced)) {
      let position = text.marks[place]
      switch text[position] {
      case 0xFF1B where isOutside(position) && narration.turnsAway(after: position, to: range.upperBound):
        return position
      case 0xFF0C where isOutside(position) && narration.goesOn(after: position):
        return position
      default: continue
      }
    }
    return announced
  }

  /// Whether a position stands outside quotations.
  private func isOutside(_ position: Int) -> Bool {
    let span = context.firstSpan(from: position)
    return span == context.outline.spans.count || context.span(span).outer.lowerBound > position
  }

  /// Words in marks after a colon. Those of the clause right before stand for themselves: 坦承告示是逼出来的：“……”; those
  /// that the speaker tells of are part of what is told: 说，父亲抄下那句话，底下添了三个字：“……”.
  private func colonBeforeQuotation(in range: Range<Int>) -> Int {
    let text = context.text
    guard text.marks.places(in: range).contains(where: { text[text.marks[$0]] == 0xFF1A }) else {
      return range.upperBound
    }
    var comma: Int?
    for (index, position) in context.outsideQuotations(range).enumerated() {
      let value = context.text[position]
      if value == 0xFF0C || value == 0xFF1B { comma = position }
      guard value == 0xFF1A, index > 1 else { continue }
      let next = context.text[position + 1]
      guard Punctuation.openingMarks.contains(next) || next == 0x22 else { continue }
      let clause = (comma ?? range.lowerBound)..<position
      guard announces(clause) else { return position }
      guard let comma else { return isSomebodyElse(in: clause) ? range.upperBound : range.lowerBound }
      return isOwnWord(in: clause) ? comma : range.upperBound
    }
    return range.upperBound
  }

  /// 底下添了三个字, 一开口便说: the clause names words or saying.
  private func announces(_ clause: Range<Int>) -> Bool {
    !context.cues(in: clause).isEmpty || Self.words.contains(context.text[clause.upperBound - 1])
  }

  private static let words = ScalarSet("句字话词行道是电信说问称喊写答")

  /// The speaker of the clause goes on in marks: 承认……，并说出了那句话：“……”.
  private func isOwnWord(in clause: Range<Int>) -> Bool {
    if Self.links.contains(context.text[clause.lowerBound + 1]) { return true }
    guard !context.cues(in: clause).isEmpty else { return false }
    if isSomebodyElse(in: clause) { return false }
    return context.text.longest(of: MainCues.tales, at: context.cues[cue].range.lowerBound) == nil
  }

  private static let links = ScalarSet("并又还再亦也更")

  /// 她忆述，……，其中一人开口便说：“……”: the clause that announces the quotation has a speaker of its own, so that it is
  /// part of what is told.
  private func isSomebodyElse(in clause: Range<Int>) -> Bool {
    let found = context.cues(in: clause).last.map { context.cues[$0] }
    guard let found, let subject = found.subject else { return false }
    if found.isInherited { return isTold(subject, before: clause) || isWritten(found, clause) }
    let mention = context.discourse.mentions[subject]
    guard clause.contains(mention.head.lowerBound) else { return false }
    if case .pronoun(let pronoun) = mention.kind { return pronoun == .other || pronoun == .latter }
    return mention.isPerson || mention.kind == .document
  }

  /// 说，父亲不再开口，只写下一行字：“……”: whoever the clause before is about goes on.
  private func isTold(_ subject: Int, before clause: Range<Int>) -> Bool {
    let head = context.discourse.mentions[subject].head.lowerBound
    return head >= context.cues[cue].range.upperBound && head < clause.lowerBound
      && context.discourse.mentions[subject].isPerson
      && context.discourse.knownEntity(of: subject) != context.cueSpeakers[cue]
  }

  /// 说，舅舅寄来一张照片，背面写着：“……”: what stands on a thing of which is told.
  private func isWritten(_ found: Cue, _ clause: Range<Int>) -> Bool {
    found.isInscription(in: context.text) && context.pointsBack(clause)
  }

  /// ……，“但……。”: a last quotation with its own full stop, after a comma, that turns against what was reported, is an
  /// utterance of its own.
  private func utterance(in range: Range<Int>) -> Int {
    let spans = context.outline.spans
    let last = context.firstSpan(from: range.upperBound - 1)
    guard last < spans.count, spans[last].outer.upperBound >= range.upperBound,
      spans[last].outer.lowerBound > range.lowerBound + 1, context.isStandingAlone(last)
    else { return range.upperBound }
    if context.text[spans[last].outer.lowerBound - 2] == 0x662F { return range.lowerBound }  // 想说的是，“……。”
    let turns = context.text.longest(of: Self.turns, at: spans[last].content.lowerBound) != nil
    return turns ? spans[last].outer.lowerBound : range.upperBound
  }

  private static let turns = ReadingText.words("但 但是 不过 可是 然而")
}
