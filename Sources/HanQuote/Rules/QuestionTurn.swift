/// 主持人问她听见了什么。: a sentence that reports a question hands the word to whoever was asked.
struct QuestionTurn {
  let context: AttributionContext

  /// How far behind the verb of asking the one who is asked may start, in code points.
  private static let gap = 2

  /// Who answers what the sentence asks: the subject of its last clause, if that is somebody else, or whom the verb of
  /// asking takes as its object. `nil` where the question is quoted, or nobody asks.
  func answerer(in sentence: Range<Int>) -> Int? {
    guard let cue = context.cues(in: sentence).last(where: { isQuestion(context.cues[$0]) }),
      !context.holdsQuotation(sentence)
    else { return nil }
    let asker = context.cues[cue].subject
    let rest = context.cues[cue].range.upperBound..<sentence.upperBound
    if let comma = rest.first(where: { Punctuation.clause.contains(context.text[$0]) }),
      let subject = context.subject(in: comma..<sentence.upperBound), isSomebodyElse(subject, asker)
    {
      return subject
    }
    return context.discourse.mentions(in: rest).first {
      context.discourse.mentions[$0].isPerson
        && context.discourse.place(of: $0).phrase.lowerBound <= rest.lowerBound + Self.gap
    }
  }

  private func isQuestion(_ cue: Cue) -> Bool {
    cue.range.contains { context.text[$0] == 0x95EE } && !cue.range.contains { context.text[$0] == 0x53CD }  // 问, 反问
  }

  private func isSomebodyElse(_ subject: Int, _ asker: Int?) -> Bool {
    guard subject != asker, context.discourse.mentions[subject].isPerson else { return false }
    let (one, other) = (context.discourse.knownEntity(of: subject), asker.flatMap(context.discourse.knownEntity))
    return one == nil || one != other
  }
}

extension AttributionContext {
  /// Whether an outermost quotation starts in a range.
  func holdsQuotation(_ range: Range<Int>) -> Bool {
    let span = firstSpan(from: range.lowerBound)
    return span < outline.spans.count && outline.spans[span].outer.lowerBound < range.upperBound
  }
}
