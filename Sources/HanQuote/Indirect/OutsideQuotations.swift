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
    position = Swift.max(0, range.lowerBound)
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
  /// - Complexity: O(positions up to there), half a dozen instructions each.
  @inline(__always)
  mutating func next(_ set: ScalarTable<Bool>, in text: ReadingText) -> Int? {
    let end = Swift.min(end, text.count)
    while position < end {
      if opening <= position { skipQuotation() }
      let stop = Swift.min(end, opening)
      while position < stop {
        let value = text.scalars[position]
        position &+= 1
        if set[value, beyond: false] { return position &- 1 }
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
