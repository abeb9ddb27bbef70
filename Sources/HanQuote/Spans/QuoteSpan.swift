/// A stretch of text in quotation marks, in positions of the ``ReadingText``.
struct QuoteSpan: Sendable {
  /// With the marks.
  var outer: Range<Int> { outerBounds.range }
  /// Without the marks.
  var content: Range<Int> { contentBounds.range }
  var paragraph: Int { Int(number) }
  /// Goes on in the next paragraph, which opens with the same mark again.
  var continues = false
  /// Whether it lies in another span.
  var isNested = false

  private let outerBounds: CompactRange
  private let contentBounds: CompactRange
  private let number: Int32

  init(outer: Range<Int>, content: Range<Int>, paragraph: Int) {
    outerBounds = CompactRange(outer)
    contentBounds = CompactRange(content)
    number = Int32(truncatingIfNeeded: paragraph)
  }
}
