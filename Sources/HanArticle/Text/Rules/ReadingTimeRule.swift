import HanText

/// `reading-time`: how long the article is: `全文共3000字，阅读约需8分钟`.
enum ReadingTimeRule: MarginLineRule {
  static let id: RuleID = "reading-time"

  static func isLabelled(_ line: ArticleLine) -> Bool { isLength(line.folded) }

  private static func isLength(_ text: FoldedText) -> Bool {
    guard text.length <= 40, text.utf8.contains(where: ASCII.isDigit) else { return false }
    let start = text.starts(with: "(") ? 1 : text.starts(with: "【") ? 3 : 0
    let isCount = ["本文", "全文", "字数", "正文"].contains { text.has($0, at: start) } && text.contains("字")
    let isTime = ["预计阅读", "阅读时间", "阅读时长", "阅读需", "阅读约"].contains { text.has($0, at: start) }
    return isCount || isTime && text.contains("分")
  }
}
