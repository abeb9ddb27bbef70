/// Which quotations of an article have words that stand in marks more than once.
struct RepeatedWords: Sendable {
  /// Only quotations of at most so many characters count; a longer one may still have the same words but for marks.
  private static let longest = 16

  private let isRepeated: [Bool]

  /// - Complexity: O(characters of the quotations).
  init(_ spans: [QuoteSpan], _ text: ReadingText) {
    let prints = spans.map { Self.isShort($0.content, text) ? text.fingerprint(of: $0.content) : Self.none }
    var table = FingerprintTable(capacity: 256)
    /// Whether the words with each number come again.
    var comesAgain: [Bool] = []
    for (span, print) in zip(spans, prints) where span.content.count <= Self.longest && print != Self.none {
      if let known = table.number(of: print) {
        comesAgain[known] = true
      } else {
        _ = table.add(print)
        comesAgain.append(false)
      }
    }
    isRepeated = prints.map { print in table.number(of: print).map { comesAgain[$0] } ?? false }
  }

  /// Stands for the fingerprint of words that are too long.
  private static var none: UInt64 { 0 }

  /// Whether the words of a span stand in marks more than once.
  func holds(_ span: Int) -> Bool { isRepeated[span] }

  /// Whether no more characters count, as words are compared, than those of a short quotation.
  private static func isShort(_ content: Range<Int>, _ text: ReadingText) -> Bool {
    var left = longest
    for position in content where !NameKey.isIgnored(text[position]) {
      left -= 1
      if left < 0 { return false }
    }
    return true
  }
}
