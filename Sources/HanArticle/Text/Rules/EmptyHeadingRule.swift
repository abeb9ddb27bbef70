import HanText

/// A short line on a page with none of the article's text below it, which credits, links or a decoration set apart from
/// the text above: it heads nothing of the article (`栏名：港闻`, `◤周末去哪玩◢`).
enum EmptyHeadingRule: LineRule {
  static let id: RuleID = "empty-heading"

  static func proposals(for lines: [ArticleLine]) -> [LineProposal] {
    let last = lines.lastIndex { $0.label == nil && isText($0) } ?? -1
    return lines.indices.filter { index in
      index > last && lines[index].label == nil && lines[index].length <= limit && isApart(lines, index)
    }.map { LineProposal($0, .boilerplate, id.name) }
  }

  private static func isText(_ line: ArticleLine) -> Bool { line.folded.endsSentence || line.length > limit }

  /// As long as a section's heading; see ``SectionHeadingRule``.
  private static let limit = 20

  private static func isApart(_ lines: [ArticleLine], _ index: Int) -> Bool {
    let isBelow = index > 0 && (lines[index - 1].label == .byline || lines[index - 1].label == .boilerplate)
    let first = lines[index].folded.scalar(at: 0)
    return isBelow
      || (first.map { !$0.isHan && !$0.isASCIIAlphanumeric && !"「“《(（".unicodeScalars.contains($0) } ?? false)
  }
}
