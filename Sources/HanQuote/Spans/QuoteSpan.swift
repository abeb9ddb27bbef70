/// A stretch of text in quotation marks, in positions of the ``ReadingText``.
struct QuoteSpan: Sendable {
  /// With the marks.
  var outer: Range<Int>
  /// Without the marks.
  var content: Range<Int>
  /// 0 for an outermost span.
  let depth: Int
  let paragraph: Int
  /// Whether a closing mark was found.
  var isClosed: Bool
  /// Goes on in the next paragraph, which opens with the same mark again.
  var continues = false
  /// The index of the span that this one lies in.
  var parent: Int?
}
