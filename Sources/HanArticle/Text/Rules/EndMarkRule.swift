import HanText

/// `end-mark`: a line that only says that the article is over: `（完）`, `（全文完）`, `- END -`, `（未完待续）`.
enum EndMarkRule: WholeLineRule {
  static let id: RuleID = "end-mark"

  private static let words: Set<String> = ["完", "全文完", "本文完", "end", "theend", "未完待续", "待续", "全文结束", "正文完"]

  private static let heads = WordHeads(of: words)

  /// A line that ends with a Chinese character ends with a word.
  static func mayLabel(_ shape: LineShape) -> Bool {
    shape.length <= 12 && shape.ends == 0 && (!LineShape.isHan(shape.last) || shape.mayEnd(with: ["完", "续", "束"]))
      && heads.mayBegin(in: shape)
  }

  /// One of the words in brackets, dashes or stars, or by itself where it has more than one letter.
  static func isLabelled(_ line: ArticleLine) -> Bool {
    var word = ""
    var hasDecoration = false
    for scalar in line.folded.string(0..<line.folded.count).unicodeScalars {
      if scalar.isHan || scalar.isASCIIAlphanumeric {
        word.unicodeScalars.append(scalar)
      } else if scalar != " " {
        guard !"。?!".unicodeScalars.contains(scalar) else { return false }
        hasDecoration = true
      }
    }
    return words.contains(word) && (hasDecoration || word.utf8.count > 3 || word == "end")
  }
}
