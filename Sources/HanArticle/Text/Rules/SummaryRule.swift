import HanText

/// `summary`: a deck or abstract set apart from the text. It is no paragraph of the article, and it says what the article
/// says again.
enum SummaryRule: WholeLineRule {
  static let id: RuleID = "summary"

  static func isLabelled(_ line: ArticleLine) -> Bool {
    if line.markup.isSummary, line.length >= 20, line.length <= 300 { return true }
    let words: [StaticString] = ["摘要:", "导读:", "内容摘要:", "内容提要:", "【摘要】", "[摘要]", "【导读】", "[导读]", "核心提示:", "划重点"]
    return words.contains { line.folded.starts(with: $0) }
  }
}
