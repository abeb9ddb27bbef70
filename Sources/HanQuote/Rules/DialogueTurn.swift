/// “谁没穿胶鞋？”她问。 / “我。” / “鞋呢？”: quotations that fill their paragraphs one after the other are two people's
/// turns.
struct DialogueTurn {
  let context: AttributionContext

  /// Words around the turn before, in code points: no more than who says it (swept by hand on the open articles).
  private static let longestTag = 16

  /// Who speaks a quotation that fills its paragraph right after another's turn: whoever spoke before that turn, if one of
  /// the two is a question or nothing says who spoke the other; or else, after a question, the other person at hand.
  func speaker(of span: Int) -> SourceOfWords? {
    guard span > 0, fills(span), isTurn(span - 1), let asker = context.spoken[span - 1] else { return nil }
    let isReply = asks(span - 1) || asks(span) || context.holdsOnlyQuotations(context.span(span - 1).paragraph)
    if isReply, span > 1, isTurn(span - 2), context.span(span - 2).paragraph == context.span(span).paragraph - 2,
      let other = context.spoken[span - 2]
    {
      return other == asker ? nil : .entity(other)
    }
    return asks(span - 1) ? partner(of: asker, before: span) : nil
  }

  /// The quotation is all that its paragraph holds.
  private func fills(_ span: Int) -> Bool {
    let paragraph = context.span(span).paragraph
    return context.holdsOnlyQuotations(paragraph) && context.outline.spansOf[paragraph].count == 1
      && !context.span(span).continues && !context.span(span - 1).continues
      && context.span(span - 1).paragraph == paragraph - 1
  }

  /// The quotation opens or closes a paragraph that holds little else; a question may close a longer one.
  private func isTurn(_ span: Int) -> Bool {
    let paragraph = context.span(span).paragraph
    let range = context.outline.paragraphs[paragraph].range
    guard context.outline.spansOf[paragraph].count == 1 || closes(span, range) else { return false }
    let rest = range.count - context.span(span).outer.count
    return rest <= Self.longestTag || closes(span, range) && asks(span)
  }

  private func closes(_ span: Int, _ paragraph: Range<Int>) -> Bool {
    paragraph.upperBound - context.span(span).outer.upperBound <= 1
  }

  private func asks(_ span: Int) -> Bool { context.text[context.span(span).content.upperBound - 1] == 0xFF1F }

  /// The person named nearest before, in this paragraph or the two before; or the speaker before the asker; or who the
  /// next paragraphs of prose speak of first.
  private func partner(of asker: Int, before span: Int) -> SourceOfWords? {
    let paragraph = context.span(span).paragraph
    let start = context.outline.paragraphs[max(0, paragraph - 2)].range.lowerBound
    if let near = context.discourse.mentions(in: start..<context.span(span).outer.lowerBound).last(where: {
      isSomebodyElse($0, asker)
    }) {
      return .mention(near)
    }
    if let other = context.lastSpoken(before: span - 1, except: asker) { return .entity(other.entity) }
    let next = (paragraph + 1)..<min(context.outline.paragraphs.count, paragraph + 6)
    guard let prose = next.first(where: { !context.holdsOnlyQuotations($0) }) else { return nil }
    return context.subject(in: context.firstSentence(of: prose)).flatMap {
      isSomebodyElse($0, asker) ? .mention($0) : nil
    }
  }

  private func isSomebodyElse(_ mention: Int, _ asker: Int) -> Bool {
    guard context.discourse.mentions[mention].kind == .person, context.discourse.sentence(of: mention) >= 0,
      !context.discourse.place(of: mention).isAttributive
    else { return false }
    return context.discourse.mentions[mention].entity != asker
  }
}
