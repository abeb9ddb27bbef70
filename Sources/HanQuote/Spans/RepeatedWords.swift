/// Which quotations of an article have words that stand in marks more than once.
struct RepeatedWords: Sendable {
  /// Only quotations of at most so many characters count; a longer one may still have the same words but for marks.
  private static let longest = 16

  private let isRepeated: [Bool]

  /// - Complexity: O(characters of the quotations).
  init(_ spans: [QuoteSpan], _ text: ReadingText) {
    var counts: [NameKey: Int] = [:]
    let keys = spans.map { Self.key(of: $0.content, text) }
    for (span, key) in zip(spans, keys) where span.content.count <= Self.longest {
      if let key { counts[key, default: 0] += 1 }
    }
    isRepeated = keys.map { key in key.map { counts[$0, default: 1] > 1 } ?? false }
  }

  /// Whether the words of a span stand in marks more than once.
  func holds(_ span: Int) -> Bool { isRepeated[span] }

  /// What words are compared by; `nil` for more than count.
  private static func key(of content: Range<Int>, _ text: ReadingText) -> NameKey? {
    var left = longest
    for position in content where !NameKey.isIgnored(text[position]) {
      left -= 1
      if left < 0 { return nil }
    }
    return text.key(content)
  }
}
