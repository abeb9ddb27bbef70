import HanText

/// `byline`: a line that names a desk and nobody: `【法庭组】`, `【本报讯】`, `社会中心／综合报导`.
enum DeskTagRule: LineRule {
  static let id: RuleID = "desk-tag"

  static func proposals(for lines: [ArticleLine]) -> [LineProposal] {
    lines.enumerated().compactMap { index, line in
      isBracketedDesk(line.folded) || isDeskAndPlace(line.folded)
        ? LineProposal(index, .byline, BylineRule.id.name) : nil
    }
  }

  private static let desks: [StaticString] = ["组", "中心", "讯", "报道", "报导", "编辑部", "专电", "综合", "采访队"]

  /// A line that is all one bracket of a few characters and ends in the name of a desk.
  private static func isBracketedDesk(_ text: FoldedText) -> Bool {
    guard (4...14).contains(text.length), text.starts(with: "【"), text.ends(with: "】") else { return false }
    let inside = FoldedText(text.string("【".utf8.count..<(text.count - "】".utf8.count)))
    return !inside.contains("【") && desks.contains { inside.ends(with: $0) }
  }

  /// A desk, a slash, and where or how it reports.
  private static func isDeskAndPlace(_ text: FoldedText) -> Bool {
    guard text.length <= 20, text.sentenceMarks == 0, let slash = text.find("/") else { return false }
    let desk = FoldedText(text.string(0..<slash))
    let isDesk = desks.contains { desk.ends(with: $0) }
    return isDesk && (text.ends(with: "报导") || text.ends(with: "报道") || text.ends(with: "整理"))
  }
}
