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
      let before = start..<context.cues[cue].range.lowerBound
      return onlyFunctionWords(before) && context.cues[cue].isAny([.bareClause, .label]) && !isReported(cue, before)
    }
    return context.cues[cue].subject.map { context.opensClause($0) || isBody($0) || isSource($0, of: cue, start) }
      ?? false
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

  /// 表示，……，希望各方克制; 提醒，……，可直接推定: what is wished or may be done is part of what is said.
  private func isReported(_ cue: Int, _ before: Range<Int>) -> Bool {
    context.text.longest(of: Self.wishes, at: context.cues[cue].range.lowerBound) != nil
      || before.contains { Self.modals.contains(context.text[$0]) }
  }

  private static let wishes = ReadingText.words("希望 期待 期望 盼望 愿意 相信 推定")
  private static let modals = ScalarSet("可应须需能会")

  /// ；在她看来，……: a source after a preposition that opens the clause.
  private func isSource(_ mention: Int, of cue: Int, _ start: Int) -> Bool {
    let preposition = context.discourse.places[mention].preposition.map { Int(context.tokens[$0].start) }
    return preposition == start
      && (context.cues[cue].isSourcePhrase || context.text[context.cues[cue].range.lowerBound] == 0x770B)
  }

  private func isBody(_ mention: Int) -> Bool {
    guard context.discourse.places[mention].isSubject else { return false }
    switch context.discourse.mentions[mention].kind {
    case .organisation: return true
    case .shortOrganisation, .role:
      return context.text[context.discourse.places[mention].phrase.lowerBound - 1] == 0xFF1B
    default: return false
    }
  }

  private func isUsable(_ cue: Cue, in cues: ClosedRange<Int>) -> Bool {
    cue.isAny([.clauseCue, .label, .sayOnly]) && !cue.isAny(.naming) && cue.subject != nil && !isNegated(cue)
      && !(isPlainReport(cue) && cues.upperBound > cues.lowerBound)
      && context.text[cue.range.lowerBound - 1] != 0x88AB  // 被
  }

  /// 据《环湾商报》报道，知情人士称: with another cue in the sentence the outlet relays; only 援引 gives the report itself
  /// a source.
  private func isPlainReport(_ cue: Cue) -> Bool {
    guard context.text.longest(of: ReadingText.reports, at: cue.range.lowerBound) != nil, let subject = cue.subject
    else {
      return false
    }
    return !(context.discourse.places[subject].preposition.map { context.tokens[$0].isAny(.quoting) } ?? false)
  }

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

  /// 不用回复, 不必说明, 不再提起.
  private static let needs = ScalarSet("用必须再想肯敢")

  /// 没有回应, 不愿透露.
  private func isNegated(_ cue: Cue) -> Bool {
    let before = context.text[cue.range.lowerBound - 1]
    let first = context.text[cue.range.lowerBound - 2]
    if first == 0x4E0D, Self.needs.contains(before) { return true }
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
