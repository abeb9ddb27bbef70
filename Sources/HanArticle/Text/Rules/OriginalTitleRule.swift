import HanText

/// `original-title-line`: the title that the article bore where it was taken from, `原标题：…`.
enum OriginalTitleRule: WholeLineRule {
  static let id: RuleID = "original-title-line"

  /// The line begins with one of the words, or with a bracket and what one begins with.
  static func mayLabel(_ shape: LineShape) -> Bool {
    openings.mayOpen(shape)
      || shape.mayBegin(with: ["(", "[", "【"]) && heads.contains(shape.second)
  }

  static func isLabelled(_ line: ArticleLine) -> Bool { isOriginalTitle(line.folded) }

  private static func isOriginalTitle(_ text: FoldedText) -> Bool {
    let start = text.starts(with: "(") || text.starts(with: "[") ? 1 : (text.starts(with: "【") ? 3 : 0)
    return words.contains { word in
      guard text.has(word, at: start) else { return false }
      let end = text.skippingSpaces(from: start + word.utf8CodeUnitCount)
      return text.has(":", at: end) || text.has("|", at: end) || text.has("《", at: end) || text.has("为", at: end)
    }
  }

  private static let openings = WordHeads(words)
  private static let heads = "原本文".unicodeScalars.map { UInt16($0.value) }
  private static let words: [StaticString] = ["原标题", "原文标题", "原题", "本文原标题", "原题目", "原文题目", "文章原标题"]
}
