import HanText

/// `reading-time`: how long the article is: `全文共3000字，阅读约需8分钟`.
enum ReadingTimeRule: MarginLineRule {
  static let id: RuleID = "reading-time"

  static func mayLabel(_ shape: LineShape) -> Bool {
    shape.length <= 40 && shape.has(.digit) && openings.mayOpen(shape)
  }

  static func isLabelled(_ line: ArticleLine) -> Bool { isLength(line.folded) }

  private static func isLength(_ text: FoldedText) -> Bool {
    let start = text.starts(with: "(") ? 1 : text.starts(with: "【") ? 3 : 0
    let isCount = counted.contains { text.has($0, at: start) } && text.contains("字")
    let isTime = timed.contains { text.has($0, at: start) }
    return isCount || isTime && text.contains("分")
  }

  private static let counted: [StaticString] = ["本文", "全文", "字数", "正文"]
  private static let timed: [StaticString] = ["预计阅读", "阅读时间", "阅读时长", "阅读需", "阅读约"]
  private static let openings = WordHeads(["(", "【"] + counted + timed)
}
