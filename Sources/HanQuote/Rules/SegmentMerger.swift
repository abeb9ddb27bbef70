import HanText

/// Makes one record of a quotation that its cue cuts in two, or that runs over several paragraphs.
struct SegmentMerger {
  let context: AttributionContext

  /// Joins the last record, which is that of an outermost span, to the one before if they belong together.
  func joinLast(of records: inout [Quotation], _ span: Int) {
    let last = records.count - 1
    guard last > 0, records[last].kind.isUtterance, records[last - 1].kind.isUtterance, mayGoOn(span),
      records[last].speaker == records[last - 1].speaker
    else { return }
    let second = records.removeLast()
    join(second, to: &records[last - 1])
  }

  /// One sentence that is cut by its cue (“我们花了两年，”他说，“又花了三年。”), or the next paragraph of one quotation.
  private func mayGoOn(_ span: Int) -> Bool {
    if context.span(span - 1).continues { return true }
    let (first, second) = (context.span(span - 1), context.span(span))
    guard first.paragraph == second.paragraph, context.text[first.content.upperBound - 1] == 0xFF0C else {
      return false
    }
    let between = first.outer.upperBound..<max(first.outer.upperBound, second.outer.lowerBound)
    return between.count <= Self.longestCue && !between.contains { Punctuation.terminal.contains(context.text[$0]) }
  }

  /// The words that cut a quotation have at most this many characters, as for ``SplitQuotationRule``.
  private static let longestCue = 28

  private func join(_ second: Quotation, to first: inout Quotation) {
    if first.segments.isEmpty { first.segments = [first.range] }
    first.segments.append(second.range)
    first.range = TextRange(first.range.lowerBound, second.range.upperBound)
    first.confidence = min(first.confidence, second.confidence)
  }
}

extension Quotation.Kind {
  /// Somebody's words in marks, or an interview turn.
  var isUtterance: Bool { self == .direct || self == .mixed || self == .document }
}
