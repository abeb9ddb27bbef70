/// Finds reported speech without marks: the content clause after a cue whose source the sentence names.
///
/// A clause runs to the end of its sentence, or to the next clause that opens with a cue of its own. Cues inside a
/// content clause are part of what is reported and make no item.
struct IndirectFinder {
  let context: AttributionContext
  /// Paragraphs that are turns of an interview: wholly somebody's words already.
  let turnParagraphs: Set<Int>

  struct Clause {
    let range: Range<Int>
    let cue: Int
  }

  /// Shorter clauses are objects (表示感谢), not content (set by hand).
  private static let shortest = 4

  /// The content clauses in order.
  /// - Complexity: O(cues + clauses).
  func clauses() -> [Clause] {
    var result: [Clause] = []
    var first = 0
    while first < context.cues.count {
      var last = first
      while last + 1 < context.cues.count, context.cues[last + 1].sentence == context.cues[first].sentence { last += 1 }
      let sentence = context.outline.sentences[context.cues[first].sentence]
      if !turnParagraphs.contains(sentence.paragraph) {
        result += clauses(of: mainCues(first...last, sentence.range), sentence.range)
      }
      first = last + 1
    }
    return result
  }

  /// The content clause of each main cue, up to the clause of the next.
  private func clauses(of cues: [Int], _ sentence: Range<Int>) -> [Clause] {
    cues.enumerated().compactMap { number, cue in
      let start = complementStart(context.cues[cue], sentence)
      let end = number + 1 < cues.count ? clauseStart(of: cues[number + 1], sentence) : sentence.upperBound
      guard context.cues[cue].isAny(.clauseCue), opensClause(context.cues[cue]) else { return nil }
      let range = trimmed(start..<max(start, endBeforeQuotation(start..<max(start, end))))
      guard range.count >= Self.shortest, outside(range) > 1 else { return nil }
      return Clause(range: range, cue: cue)
    }
  }

  // MARK: - Main cues

  /// The cues of a sentence that are not themselves reported.
  private func mainCues(_ cues: ClosedRange<Int>, _ sentence: Range<Int>) -> [Int] {
    var result: [Int] = []
    for cue in cues where isUsable(context.cues[cue]) && !isAdverbial(cue) {
      guard let previous = result.last else {
        result.append(cue)
        continue
      }
      let start = clauseStart(of: cue, sentence)
      let isFirstClause = start <= complementStart(context.cues[previous], sentence)
      if isSamePhrase(previous, cue) { result[result.count - 1] = cue }
      guard !isFirstClause else { continue }
      if context.cues[cue].isInherited {
        if onlyFunctionWords(start..<context.cues[cue].range.lowerBound),
          context.cues[cue].isAny([.bareClause, .label])
        {
          result.append(cue)
        }
      } else if let subject = context.cues[cue].subject, context.opensClause(subject) || isBody(subject) {
        result.append(cue)
      }
    }
    return result
  }

  /// 回复本报说: two cues of one speaker with no mark between; the second opens the clause.
  private func isSamePhrase(_ first: Int, _ second: Int) -> Bool {
    let (left, right) = (context.cues[first], context.cues[second])
    guard right.isAny(.bareClause), left.subject == right.subject,
      Self.tellers.contains(where: { context.text.starts(with: $0, at: left.range.lowerBound) }),
      right.range.lowerBound - left.range.upperBound <= 8
    else { return false }
    return !(left.range.upperBound..<right.range.lowerBound).contains { Punctuation.any.contains(context.text[$0]) }
  }

  private func isBody(_ mention: Int) -> Bool {
    context.discourse.mentions[mention].kind == .organisation && context.discourse.places[mention].isSubject
  }

  private func isUsable(_ cue: Cue) -> Bool {
    cue.isAny([.clauseCue, .label, .sayOnly]) && cue.subject != nil && !isNegated(cue) && !isPlainReport(cue)
      && context.text[cue.range.lowerBound - 1] != 0x88AB  // 被
  }

  /// 据《环湾商报》报道: the outlet relays; only 援引 gives it a source of its own.
  private func isPlainReport(_ cue: Cue) -> Bool {
    guard Self.reports.contains(where: { context.text.starts(with: $0, at: cue.range.lowerBound) }),
      let subject = cue.subject
    else { return false }
    return !(context.discourse.places[subject].preposition.map { context.tokens[$0].isAny(.quoting) } ?? false)
  }

  private static let reports = words("报道 报导")

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

  // MARK: - Bounds

  private func clauseStart(of cue: Int, _ sentence: Range<Int>) -> Int {
    context.subjects.clauseStart(before: context.cues[cue].range.lowerBound, in: sentence)
  }

  private static let opening = ScalarSet("，：、")

  /// After whom it is said to, a comma or a colon.
  private func complementStart(_ cue: Cue, _ sentence: Range<Int>) -> Int {
    var start = listener(after: cue) ?? cue.range.upperBound
    if context.text[start] == 0x7684, context.text[start + 1] == 0x662F { start += 2 }  // 说的是
    while start < sentence.upperBound,
      Self.opening.contains(context.text[start]) || Punctuation.space.contains(context.text[start])
    { start += 1 }
    return min(start, sentence.upperBound)
  }

  /// 告诉记者, 提醒她: the mention right after a verb of telling.
  private func listener(after cue: Cue) -> Int? {
    let start = cue.range.upperBound
    guard Self.tellers.contains(where: { context.text.starts(with: $0, at: cue.range.lowerBound) }) else { return nil }
    if let word = Self.told.filter({ context.text.starts(with: $0, at: start) }).max(by: { $0.count < $1.count }) {
      return start + word.count
    }
    return context.discourse.mentions(in: start..<(start + 1)).first.map {
      context.discourse.mentions[$0].head.upperBound
    }
  }

  private static let tellers = words("告诉 答复 回复 转告 回应")
  private static let told = words("记者 本报 本网 本刊 本报记者 他 她 我 他们 我们 媒体 法庭 对方 大家 外界")

  private static func words(_ list: String) -> [[UInt32]] {
    list.split(separator: " ").map { $0.unicodeScalars.map(\.value) }
  }

  /// Without a comma only verbs that take a bare clause open one; a label (形容, 痛批) always needs the comma, and
  /// neither 了 nor 着 may follow.
  private func opensClause(_ cue: Cue) -> Bool {
    let next = context.text[listener(after: cue) ?? cue.range.upperBound]
    if Self.aspect.contains(context.text[cue.range.upperBound - 1]) || Self.aspect.contains(next) { return false }
    if next == 0xFF0C || next == 0xFF1A { return true }
    if next == 0x7684 { return context.text[cue.range.upperBound + 1] == 0x662F }
    return cue.isAny(.bareClause) && !cue.isAny(.label) && next != 0x8FD9  // 这番话
  }

  private static let aspect = ScalarSet("了过着起")

  /// A quotation after a colon stands for itself.
  private func endBeforeQuotation(_ range: Range<Int>) -> Int {
    for position in range.dropFirst(2) where context.text[position] == 0xFF1A {
      let next = context.text[position + 1]
      if Punctuation.openingMarks.contains(next) || next == 0x22 { return position }
    }
    return range.upperBound
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

  private static let edge = ScalarSet("，。！？；：、… \t\u{3000}")

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, Self.edge.contains(context.text[end - 1]) { end -= 1 }
    return range.lowerBound..<end
  }

  /// Characters of a range that stand outside quotations and are no marks.
  private func outside(_ range: Range<Int>) -> Int {
    var count = 0
    var position = range.lowerBound
    let spans = context.outline.spans
    var next = context.firstSpan(from: position)
    while position < range.upperBound {
      if next < spans.count, spans[next].outer.lowerBound <= position {
        position = max(position, spans[next].outer.upperBound)
        next += 1
        continue
      }
      if !Punctuation.any.contains(context.text[position]) { count += 1 }
      position += 1
    }
    return count
  }
}

extension ReadingText {
  /// Whether a word stands at a position.
  func starts(with word: [UInt32], at position: Int) -> Bool {
    word.indices.allSatisfy { self[position + $0] == word[$0] }
  }
}

extension AttributionContext {
  /// The first outermost span that ends after a position.
  /// - Complexity: O(log spans).
  func firstSpan(from position: Int) -> Int {
    var (low, high) = (0, outline.spans.count)
    while low < high {
      let middle = (low + high) / 2
      if outline.spans[middle].outer.upperBound <= position { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
