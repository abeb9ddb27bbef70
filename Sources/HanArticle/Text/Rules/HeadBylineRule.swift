import HanText

/// `byline` between title and text that no credit word opens; see ``PlainByline``.
enum HeadBylineRule: LineRule {
  static let id: RuleID = "head-byline"

  static func proposals(for lines: [ArticleLine]) -> [LineProposal] {
    guard let title = lines.firstIndex(where: { $0.role == TitleRule.id.name }) else { return [] }
    let head = (title + 1)..<min(lines.count, title + 5)
    guard let end = head.first(where: { lines[$0].label == nil }), PlainByline.name(in: lines[end].folded) != nil,
      end + 1 < lines.count, lines[end].isSeparate || lines[end + 1].isSeparate
    else { return [] }
    return [LineProposal(end, .byline, BylineRule.id.name)]
  }
}
