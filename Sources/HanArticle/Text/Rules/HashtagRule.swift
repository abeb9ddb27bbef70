import HanText

/// `tags`: a line of nothing but words with a `#` before each: `#灯塔 #渡船`.
enum HashtagRule: WholeLineRule {
  static let id: RuleID = "tags"

  static func mayLabel(_ shape: LineShape) -> Bool { shape.length <= limit && shape.has(.hash) }

  static func isLabelled(_ line: ArticleLine) -> Bool { isTags(line.folded) }

  private static func isTags(_ text: FoldedText) -> Bool {
    let words = text.utf8.split(separator: 0x20)
    return text.sentenceMarks == 0 && !words.isEmpty
      && words.allSatisfy { $0.first == 0x23 && $0.count > 1 }
      && (words.count > 1 || text.length <= 12)
  }

  /// Chosen by hand, not swept.
  private static let limit = 120
}
