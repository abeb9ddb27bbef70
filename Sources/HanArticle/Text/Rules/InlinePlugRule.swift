import HanText

/// `plug` inside a paragraph: `……正文一句。(欢迎关注公众号某某)`. Only the brackets and what they hold are labelled.
enum InlinePlugRule {
  /// The plugs of one paragraph, in order.
  /// - Complexity: O(paragraph).
  static func plugs(in text: FoldedText) -> [ArticleBlock] {
    brackets(in: text).filter { range in
      text.length(range) <= limit
        && PlugLineRule.phrase(in: text, from: range.lowerBound).map { $0.upperBound <= range.upperBound } ?? false
    }.map { ArticleBlock(range: TextRange(text.origin(of: $0)), label: .boilerplate, role: PlugLineRule.id.name) }
  }

  /// Longer brackets hold running text.
  private static let limit = 80

  /// Whether one pair of brackets holds the whole text.
  static func isBracketed(_ text: FoldedText) -> Bool {
    brackets(in: text).first.map { $0.lowerBound == 0 && $0.upperBound == text.count } ?? false
  }

  /// The outermost pairs of brackets.
  private static func brackets(in text: FoldedText) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var opening: (start: Int, close: StaticString)?
    var place = 0
    while place < text.count {
      let width = UTF8.width(ofLead: text.utf8[place])
      if let pair = opening {
        if text.has(pair.close, at: place) {
          found.append(pair.start..<(place + width))
          opening = nil
        }
      } else if let pair = pairs.first(where: { text.has($0.0, at: place) }) {
        opening = (place, pair.1)
      }
      place += width
    }
    return found
  }

  private static let pairs: [(StaticString, StaticString)] = [("(", ")"), ("【", "】"), ("[", "]"), ("〔", "〕")]
}
