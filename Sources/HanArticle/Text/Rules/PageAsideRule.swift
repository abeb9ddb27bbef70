import HanText

/// Lines of a page that its markup sets beside the article: in elements named after comments, sharing, related links;
/// lines that are all links; lines around the body that are no credit.
enum PageAsideRule: LineRule {
  static let id: RuleID = "page-aside"

  static func proposals(for lines: [ArticleLine]) -> [LineProposal] {
    lines.enumerated().compactMap { index, line in
      role(line).map { LineProposal(index, .boilerplate, $0) }
    }
  }

  private static func role(_ line: ArticleLine) -> String? {
    if let role = line.markup.besideRole, !isRunningText(line) || role == "comments" || role == "related" {
      return role
    }
    if line.markup.linkShare > linkLimit, line.length <= 80, !line.folded.endsSentence { return "related" }
    return nil
  }

  /// Above this share a short line is a list of links.
  private static let linkLimit = 0.8

  private static func isRunningText(_ line: ArticleLine) -> Bool {
    line.length >= 60 && line.markup.linkShare < 0.3 && line.folded.endsSentence
  }
}
