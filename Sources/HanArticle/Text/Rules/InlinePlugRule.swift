import HanText

/// `plug` inside a paragraph: `……正文一句。(欢迎关注公众号某某)`. Only the brackets and what they hold are labelled.
enum InlinePlugRule {
  /// Whether a paragraph of this shape can hold one.
  static func mayHavePlugs(_ shape: LineShape) -> Bool { shape.has(.openingBracket) && shape.has(.phrase) }

  /// The plugs of one paragraph, in order.
  /// - Complexity: O(paragraph).
  static func plugs(in text: FoldedText) -> [ArticleBlock] {
    brackets(in: text).filter { range in
      text.length(range) <= limit
        && PlugLineRule.phrase(in: text, in: range).map { $0.upperBound <= range.upperBound } ?? false
    }.map { ArticleBlock(range: TextRange(text.origin(of: $0)), label: .boilerplate, role: PlugLineRule.id.name) }
  }

  /// Longer brackets hold running text.
  private static let limit = 80

  /// Whether one pair of brackets holds the whole text.
  static func isBracketed(_ text: FoldedText) -> Bool {
    guard !text.isEmpty, closing(ofBracketAt: 0, in: text) != nil else { return false }
    return brackets(in: text).first.map { $0.lowerBound == 0 && $0.upperBound == text.count } ?? false
  }

  /// The outermost pairs of brackets.
  /// - Complexity: O(text), a few instructions a byte.
  private static func brackets(in text: FoldedText) -> [Range<Int>] {
    guard brackets.contains(where: text.characters.mayHold) else { return [] }
    var found: [Range<Int>] = []
    var opening: (start: Int, close: StaticString)?
    for place in 0..<text.count where mayBeBracket(text.utf8[place]) {
      if let pair = opening {
        if text.has(pair.close, at: place) {
          found.append(pair.start..<(place + pair.close.utf8CodeUnitCount))
          opening = nil
        }
      } else if let close = closing(ofBracketAt: place, in: text) {
        opening = (place, close)
      }
    }
    return found
  }

  private static let brackets: [StaticString] = ["(", "[", "【", "〔"]

  /// First bytes of `()[]` and of 【】〔〕.
  @inline(__always)
  private static func mayBeBracket(_ byte: UInt8) -> Bool {
    byte == 0xE3 || byte == 0x28 || byte == 0x29 || byte == 0x5B || byte == 0x5D
  }

  /// What closes the bracket that opens at `place`; `nil` where none opens.
  private static func closing(ofBracketAt place: Int, in text: FoldedText) -> StaticString? {
    switch text.utf8[place] {
    case 0x28: ")"
    case 0x5B: "]"
    case 0xE3: text.has("【", at: place) ? "】" : text.has("〔", at: place) ? "〕" : nil
    default: nil
    }
  }
}
