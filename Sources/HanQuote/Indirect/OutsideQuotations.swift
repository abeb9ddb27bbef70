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

  private mutating func skipQuotation() {
    position = Swift.max(position, outline.spans[span].outer.upperBound)
    span += 1
    opening = span < outline.spans.count ? outline.spans[span].outer.lowerBound : .max
  }
}
