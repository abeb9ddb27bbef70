import HanText

/// `byline` between title and text that no credit word opens; see ``PlainByline``.
enum HeadBylineRule: LineRule {
  static let id: RuleID = "head-byline"

  static func proposals(for lines: [ArticleLine]) -> [LineProposal] {
    guard let title = lines.firstIndex(where: { $0.role == TitleRule.id.name }) else { return [] }
    let head = (title + 1)..<min(lines.count, title + 5)
    let open = head.filter { lines[$0].label == nil }.prefix(while: { lines[$0].length <= limit }).prefix(2)
    guard let end = open.first(where: { isByline(lines[$0]) }),
      end + 1 < lines.count, lines[end].isSeparate || lines[end + 1].isSeparate
    else { return [] }
    return [LineProposal(end, .byline, BylineRule.id.name)]
  }

  /// On a page a name needs a mark or a craft beside it: two bare words are as often a channel and a place.
  private static func isByline(_ line: ArticleLine) -> Bool {
    let text = line.folded
    return (line.markup.isFromPage ? PlainByline.markedName(in: text) : PlainByline.name(in: text)) != nil
  }

  /// A second title can stand above the name; chosen by hand, not swept.
  private static let limit = 40
}
