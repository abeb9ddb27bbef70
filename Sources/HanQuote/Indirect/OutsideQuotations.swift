/// The positions of a range that stand outside quotations, in order.
struct OutsideQuotations: Sequence, IteratorProtocol {
  private let outline: Outline
  private let end: Int
  private var position: Int
  /// The next outermost quotation, and where it begins; past the range if there is none.
  private var span: Int
  private var opening: Int

  /// - Complexity: O(1).
  init(_ range: Range<Int>, _ outline: Outline) {
    self.outline = outline
    position = range.lowerBound
    end = range.upperBound
    span = outline.firstSpan(from: range.lowerBound)
    opening = span < outline.spans.count ? outline.spans[span].outer.lowerBound : .max
  }

  @inline(__always)
  mutating func next() -> Int? {
    while opening <= position { skipQuotation() }
    guard position < end else { return nil }
    position += 1
    return position - 1
  }

  /// The next position where a character of a set stands.
  /// - Complexity: O(positions up to there), a dozen instructions each.
  @inline(__always)
  mutating func next(_ set: ScalarSet, in text: ReadingText) -> Int? {
    while position < end {
      if opening <= position { skipQuotation() }
      let stop = Swift.min(end, opening)
      while position < stop {
        position += 1
        if set.contains(text[position - 1]) { return position - 1 }
      }
    }
    return nil
  }

  private mutating func skipQuotation() {
    position = Swift.max(position, outline.spans[span].outer.upperBound)
    span += 1
    opening = span < outline.spans.count ? outline.spans[span].outer.lowerBound : .max
  }
}
