/// Where a content clause ends before its sentence does, because the narrator takes over.
///
/// The signs were read off the open articles of the corpus: of 448 gold clauses 377 run to the end of their sentence,
/// and most of the others end before a clause with a cue of its own, which ``MainCues`` sees to.
struct ClauseEnd {
  let context: AttributionContext

  /// The end of the clause in a range that runs at most to the end of its sentence.
  /// - Complexity: O(range).
  func end(of range: Range<Int>) -> Int {
    let outside = context.positionsOutsideQuotations(range)
    let announced = min(colonBeforeQuotation(in: range, outside), utterance(in: range))
    for position in outside where position > range.lowerBound && position < announced {
      switch context.text[position] {
      case 0xFF1B where turnsAway(after: position, to: range.upperBound): return position
      case 0xFF0C where isNarrated(after: position): return position
      default: continue
      }
    }
    return announced
  }

  /// A quotation after a colon stands for itself, together with the words that announce it: ……，上面只有一句话：“……”.
  private func colonBeforeQuotation(in range: Range<Int>, _ outside: [Int]) -> Int {
    for (index, position) in outside.enumerated() where index > 1 && context.text[position] == 0xFF1A {
      let next = context.text[position + 1]
      guard Punctuation.openingMarks.contains(next) || next == 0x22 else { continue }
      let comma = outside[..<index].last { context.text[$0] == 0xFF0C || context.text[$0] == 0xFF1B }
      if isSomebodyElse(in: (comma ?? range.lowerBound)..<position, of: range) { return range.upperBound }
      return comma ?? range.lowerBound
    }
    return range.upperBound
  }

  /// 她忆述，……，其中一人开口便说：“……”: the clause that announces the quotation has a speaker of its own, so that it is
  /// part of what is told.
  private func isSomebodyElse(in clause: Range<Int>, of range: Range<Int>) -> Bool {
    let cue = context.cues(in: clause).last.map { context.cues[$0] }
    guard let cue, !cue.isInherited, let subject = cue.subject else { return false }
    let mention = context.discourse.mentions[subject]
    guard clause.contains(mention.head.lowerBound) else { return false }
    if case .pronoun = mention.kind { return false }
    return mention.isPerson || mention.kind == .document
  }

  /// ……，“……。”: a last quotation with its own full stop, after a comma, is an utterance of its own.
  private func utterance(in range: Range<Int>) -> Int {
    let spans = context.outline.spans
    let last = context.firstSpan(from: range.upperBound - 1)
    guard last < spans.count, spans[last].outer.upperBound >= range.upperBound,
      spans[last].outer.lowerBound > range.lowerBound + 1, context.isStandingAlone(last)
    else { return range.upperBound }
    let announced = context.text[spans[last].outer.lowerBound - 2] == 0x662F  // 想说的是，“……。”
    return announced ? range.lowerBound : spans[last].outer.lowerBound
  }

  /// After a semicolon: 至于…, or a person as a new subject. Bodies and things (and what may be a Latin name of one: AI)
  /// go on with what is reported.
  private func turnsAway(after semicolon: Int, to end: Int) -> Bool {
    var start = semicolon + 1
    if context.text.longest(of: Self.topics, at: start) != nil { return true }
    while let word = context.text.longest(of: Self.links, at: start) { start += word.count }
    guard let mention = context.discourse.mentions(in: start..<max(start, min(end, start + 8))).first else {
      return false
    }
    let place = context.discourse.places[mention]
    guard place.phrase.lowerBound <= start, place.isSubject else { return false }
    switch context.discourse.mentions[mention].kind {
    case .person: return !TokenList.isLatin(context.text[context.discourse.mentions[mention].head.lowerBound])
    case .pronoun(let pronoun): return pronoun.isThirdPerson && pronoun != .neuter
    default: return false
    }
  }

  private static let topics = ReadingText.words("至于 对于")
  private static let links = ReadingText.words("而 但 不过 但是 然而 另")

  /// After a comma: what the speaker did then (随即改口, 说罢掩面), or would not say (但拒绝给出…).
  private func isNarrated(after comma: Int) -> Bool {
    let start = comma + 1
    if context.text.longest(of: Self.thereupon, at: start) != nil { return true }
    let link = context.text.longest(of: Self.buts, at: start)
    return link.map { context.text.longest(of: Self.withholding, at: start + $0.count) != nil } ?? false
  }

  private static let thereupon = ReadingText.words("随即 随后又 说罢 说完 言罢 话毕 说着 话音刚落 语毕")
  private static let buts = ReadingText.words("但 惟 却 但是 不过 但就 但他 但她")
  private static let withholding = ReadingText.words("拒绝 婉拒 未能 未有 未正面 没有正面 不愿 不肯 未回应 没有回应 未透露")
}
