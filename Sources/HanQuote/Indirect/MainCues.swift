/// Chooses the cues of a sentence that report, and are not themselves part of what another one reports.
struct MainCues {
  let context: AttributionContext

  /// The main cues among those of one sentence, in order.
  func list(_ cues: ClosedRange<Int>, _ sentence: Range<Int>) -> [Int] {
    var result: [Int] = []
    for cue in cues where isUsable(context.cues[cue], in: cues) && !isAdverbial(cue) {
      guard let previous = result.last else {
        result.append(cue)
        continue
      }
      if isSamePhrase(previous, cue) || opensComplement(of: previous, cue, sentence) { result[result.count - 1] = cue }
      let start = context.clauseStart(of: cue, sentence)
      guard start > ContentOpening(context: context).start(after: context.cues[previous], sentence) else { continue }
      if isCoordinate(cue, start) { result.append(cue) }
    }
    return result
  }

  /// A later cue that has a subject of its own first in its clause, or goes on with that of the cue before.
  private func isCoordinate(_ cue: Int, _ start: Int) -> Bool {
    if context.cues[cue].isInherited {
      return onlyFunctionWords(start..<context.cues[cue].range.lowerBound)
        && context.cues[cue].isAny([.bareClause, .label])
    }
    return context.cues[cue].subject.map { context.opensClause($0) || isBody($0) } ?? false
  }

  /// 回复本报说: two cues of one speaker with no mark between; the second opens the clause.
  private func isSamePhrase(_ first: Int, _ second: Int) -> Bool {
    let (left, right) = (context.cues[first], context.cues[second])
    guard right.isAny(.bareClause), left.subject == right.subject,
      context.text.longest(of: ContentOpening.tellers, at: left.range.lowerBound) != nil,
      right.range.lowerBound - left.range.upperBound <= 8
    else { return false }
    return !(left.range.upperBound..<right.range.lowerBound).contains { Punctuation.any.contains(context.text[$0]) }
  }

  /// 发表三点声明，强调……: the first cue has nothing but a cue of the same speaker as its complement. 当场要他道歉，后者反呛:
  /// what follows a cue that needs no content is somebody else's clause.
  private func opensComplement(of first: Int, _ second: Int, _ sentence: Range<Int>) -> Bool {
    let start = ContentOpening(context: context).start(after: context.cues[first], sentence)
    let later = context.cues[second]
    guard later.range.lowerBound >= start, context.text[start - 1] == 0xFF0C else { return false }
    if later.isInherited { return later.isAny(.bareClause) && onlyFunctionWords(start..<later.range.lowerBound) }
    return !context.cues[first].isAny(.bareClause) && context.clauseStart(of: second, sentence) == start
      && isCoordinate(second, start)
  }

  private func isBody(_ mention: Int) -> Bool {
    context.discourse.mentions[mention].kind == .organisation && context.discourse.places[mention].isSubject
  }

  private func isUsable(_ cue: Cue, in cues: ClosedRange<Int>) -> Bool {
    cue.isAny([.clauseCue, .label, .sayOnly]) && cue.subject != nil && !isNegated(cue)
      && !(isPlainReport(cue) && cues.upperBound > cues.lowerBound)
      && context.text[cue.range.lowerBound - 1] != 0x88AB  // 被
  }

  /// 据《环湾商报》报道，知情人士称: with another cue in the sentence the outlet relays; only 援引 gives the report itself
  /// a source.
  private func isPlainReport(_ cue: Cue) -> Bool {
    guard context.text.longest(of: Self.reports, at: cue.range.lowerBound) != nil, let subject = cue.subject else {
      return false
    }
    return !(context.discourse.places[subject].preposition.map { context.tokens[$0].isAny(.quoting) } ?? false)
  }

  private static let reports = ReadingText.words("报道 报导")

  /// 回应查询时表示: the first cue only says when.
  private func isAdverbial(_ cue: Int) -> Bool {
    let end = context.cues[cue].range.upperBound
    for position in end..<(end + 14) {
      if Punctuation.any.contains(context.text[position]) { return false }
      guard Self.when.contains(context.text[position]) else { continue }
      let following = context.cues(in: (position + 1)..<(position + 5))
      if let next = following.first { return context.cues[next].sentence == context.cues[cue].sentence }
    }
    return false
  }

  private static let when = ScalarSet("时后")
  private static let negation = ScalarSet("不没未勿莫")

  /// 没有回应, 不愿透露.
  private func isNegated(_ cue: Cue) -> Bool {
    let before = context.text[cue.range.lowerBound - 1]
    let first = context.text[cue.range.lowerBound - 2]
    if Self.negation.contains(before) || (before == 0x6709 && first == 0x6CA1) || (before == 0x613F && first == 0x4E0D)
    {
      return true
    }
    let clause = context.subjects.clauseStart(
      before: cue.range.lowerBound, in: context.outline.sentences[cue.sentence].range)
    return (max(clause, cue.range.lowerBound - 4)..<cue.range.lowerBound).contains {
      context.text[$0] == 0x6CA1 || context.text[$0] == 0x672A
    }
  }

  private func onlyFunctionWords(_ range: Range<Int>) -> Bool {
    var index = context.tokens.index(at: range.lowerBound)
    while index < context.tokens.count, Int(context.tokens[index].start) < range.upperBound {
      if !context.tokens[index].isAny([.adverb, .conjunction, .time, .preposition]),
        context.tokens[index].kind != .space
      {
        return false
      }
      index += 1
    }
    return true
  }
}
