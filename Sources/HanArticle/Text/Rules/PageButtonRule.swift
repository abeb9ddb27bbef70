import HanText

/// `advert` between the paragraphs of a page: a line that says no more than that the text goes on below.
enum PageButtonRule: LineRule {
  static let id: RuleID = "page-button"

  static func proposals(for lines: [ArticleLine]) -> [LineProposal] {
    lines.enumerated().compactMap { index, line in
      guard line.length <= limit, line.markup.headingLevel == 0, ButtonLineRule.role(line.folded) == role else {
        return nil
      }
      return LineProposal(index, .boilerplate, role)
    }
  }

  private static let role = "advert"
  /// Chosen by hand, not swept.
  private static let limit = 20
}
