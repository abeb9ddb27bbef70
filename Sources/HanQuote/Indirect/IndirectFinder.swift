/// Finds reported speech without marks: the content clause after a cue whose source the sentence names.
///
/// A clause runs to the end of its sentence, to the next clause that opens with a cue of its own, or to where the
/// narrator takes over (``ClauseEnd``). Cues inside a content clause are part of what is reported and make no item.
struct IndirectFinder {
  let context: AttributionContext
  /// Whether each paragraph is a turn of an interview: wholly somebody's words already.
  let isTurn: [Bool]

  struct Clause {
    let range: Range<Int>
    let cue: Int
  }

  /// Shorter clauses are objects (表示感谢), not content (set by hand).
  private static let shortest = 3

  /// The content clauses in order.
  /// - Complexity: O(cues + clauses).
  func clauses() -> [Clause] {
    let mainCues = MainCues(context: context)
    var result: [Clause] = []
    var main: [Int] = []
    var first = 0
    while first < context.cues.count {
      var last = first
      while last + 1 < context.cues.count, context.cues[last + 1].sentence == context.cues[first].sentence { last += 1 }
      let sentence = context.outline.sentences[context.cues[first].sentence]
      if !isTurn[sentence.paragraph] {
        mainCues.find(in: first...last, sentence.range, &main)
        addClauses(of: main, sentence.range, to: &result)
      }
      first = last + 1
    }
    return result
  }

  /// Adds the content clause of each main cue, up to the clause of the next.
  private func addClauses(of cues: [Int], _ sentence: Range<Int>, to result: inout [Clause]) {
    for (number, cue) in cues.enumerated() {
      let opening = ContentOpening(after: context.cues[cue], in: context)
      if number == 0, let clause = clause(before: cue, opening, sentence) { return result.append(clause) }
      guard opening.isThere else { continue }
      let start = opening.start(in: sentence)
      let next = number + 1 < cues.count ? context.clauseStart(of: cues[number + 1], sentence) : sentence.upperBound
      let end = ClauseEnd(context: context, cue: cue).end(of: start..<max(start, next))
      let range = trimmed(start..<(wholeQuotation(at: start, after: opening.cue) ?? end))
      guard range.count >= Self.shortest, hasWords(range),
        !ClauseObject(context: context).isObject(range, after: opening)
      else { continue }
      result.append(Clause(range: range, cue: cue))
    }
  }

  /// ……，她告诉记者。: a cue with a subject of its own that ends its sentence, without words in marks before it.
  private func clause(before cue: Int, _ opening: ContentOpening, _ sentence: Range<Int>) -> Clause? {
    let found = opening.cue
    guard Punctuation.terminal.contains(context.text[opening.listener ?? found.range.upperBound]), !found.isInherited,
      found.isAny(.opinion) || opening.listener != nil || isSaidLast(cue)
    else { return nil }
    let start = context.clauseStart(of: cue, sentence)
    let range = trimmed(sentence.lowerBound..<start)
    guard found.subject.map({ context.opensClause($0) }) ?? false, range.count > Self.shortestBefore,
      context.text[start - 1] == 0xFF0C, !context.holdsQuotation(range)
    else { return nil }
    return Clause(range: range, cue: cue)
  }

  /// ……，馆长透露。: a verb of speech as the only cue of its sentence.
  private func isSaidLast(_ cue: Int) -> Bool {
    let number = context.cues[cue].sentence
    let clause = context.clauseStart(of: cue, context.outline.sentences[number].range)
    return context.text.longest(of: Self.closing, at: context.cues[cue].range.lowerBound) != nil
      && !Self.whens.contains(context.text[clause - 2])
      && !(cue > 0 && context.cues[cue - 1].sentence == number)
      && !(cue + 1 < context.cues.count && context.cues[cue + 1].sentence == number)
  }

  /// 排了四十分钟队之后，: when it was said.
  private static let whens = ScalarSet("后时前")
  /// Verbs of saying that may end a sentence.
  private static let closing = ReadingText.words("说 透露 表示 介绍 坦言 指出 补充 强调 分析")

  /// A shorter clause before the cue says how or when (set by hand).
  private static let shortestBefore = 10

  /// 称“没有先例”，随后挂断: the end of a quotation that is all that the cue takes, where it follows the cue at once.
  private func wholeQuotation(at start: Int, after cue: Cue) -> Int? {
    guard start == cue.range.upperBound else { return nil }
    let span = context.firstSpan(from: start)
    guard context.outline.spans.indices.contains(span), context.span(span).outer.lowerBound == start,
      context.text[context.span(span).outer.upperBound] == 0xFF0C
    else { return nil }
    return context.span(span).outer.upperBound
  }

  private static let edge = ScalarSet("，。！？；：、… \t\u{3000}")

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, Self.edge.contains(context.text[end - 1]) { end -= 1 }
    return range.lowerBound..<end
  }

  /// Whether at least two characters of a range stand outside quotations and are no marks.
  private func hasWords(_ range: Range<Int>) -> Bool {
    var count = 0
    for position in context.outsideQuotations(range) where !Punctuation.any.contains(context.text[position]) {
      count += 1
      if count > 1 { return true }
    }
    return false
  }
}

extension AttributionContext {
  /// The start of the comma clause that a cue stands in.
  func clauseStart(of cue: Int, _ sentence: Range<Int>) -> Int {
    subjects.clauseStart(before: cues[cue].range.lowerBound, in: sentence)
  }

  /// The positions of a range that stand outside quotations.
  func outsideQuotations(_ range: Range<Int>) -> OutsideQuotations { OutsideQuotations(range, outline) }
}
