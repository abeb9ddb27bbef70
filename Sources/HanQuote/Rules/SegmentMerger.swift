import HanText

/// Makes one record of a quotation that its cue cuts in two, or that runs over several paragraphs.
struct SegmentMerger {
  let context: AttributionContext

  /// The records of the outermost spans, one a span, with those that belong together as one.
  /// - Complexity: O(spans).
  func merged(_ records: [Quotation]) -> [Quotation] {
    var result: [Quotation] = []
    for (span, record) in records.enumerated() {
      guard span > 0, let first = result.last, goesOn(record, records[span - 1], span) else {
        result.append(record)
        continue
      }
      result[result.count - 1] = joined(first, record)
    }
    return result
  }

  /// One sentence that is cut by its cue (“我们花了两年，”他说，“又花了三年。”), or the next paragraph of one quotation.
  private func goesOn(_ record: Quotation, _ before: Quotation, _ span: Int) -> Bool {
    guard record.speaker == before.speaker, before.kind.isUtterance, record.kind.isUtterance else { return false }
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

  private func joined(_ first: Quotation, _ second: Quotation) -> Quotation {
    var record = first
    record.segments = (first.segments.isEmpty ? [first.range] : first.segments) + [second.range]
    record.range = TextRange(first.range.lowerBound, second.range.upperBound)
    record.confidence = min(first.confidence, second.confidence)
    return record
  }
}

extension Quotation.Kind {
  /// Somebody's words in marks, or an interview turn.
  var isUtterance: Bool { self == .direct || self == .mixed || self == .document }
}
