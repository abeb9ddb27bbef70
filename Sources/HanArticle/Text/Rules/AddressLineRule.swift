import HanText

/// `address`: a line that is an address on the net, bare, behind a label, or as the picture that Markdown links to:
/// `本文链接：https://…`, `![](https://…)`, `投稿：甲@乙.cn`.
enum AddressLineRule: WholeLineRule {
  static let id: RuleID = "address"

  /// A line that ends in an address ends in ASCII; the picture of Markdown begins so.
  static func mayLabel(_ shape: LineShape) -> Bool {
    shape.length <= limit && !shape.has([.openingQuote, .stop]) && (shape.last < 0x80 || shape.first == 0x21)
  }

  static func isLabelled(_ line: ArticleLine) -> Bool {
    let text = line.folded
    if text.starts(with: "![") { return true }
    let starts: [StaticString] = ["http://", "https://", "www."]
    guard let start = starts.compactMap({ text.find($0) }).min() ?? mailbox(text) else { return false }
    let isLast = text.utf8[start...].allSatisfy { $0 > 0x20 && $0 < 0x7F }
    return isLast && (start == 0 || text.length(0..<start) <= labelLimit && text.utf8[..<start].contains(0x3A))
  }

  /// Addresses may be long; their labels are not. Chosen by hand.
  private static let limit = 300
  private static let labelLimit = 14

  /// Where the Latin letters around an `@` begin.
  private static func mailbox(_ text: FoldedText) -> Int? {
    guard var start = text.find("@"), start > 0, text.utf8[start...].contains(0x2E) else { return nil }
    while start > 0, ASCII.isLetter(text.utf8[start - 1]) || ASCII.isDigit(text.utf8[start - 1]) { start -= 1 }
    return start
  }
}
