import HanText

/// `comments` on a page: what follows the heading of the readers' comments, to the end, where no more of the text stands
/// below the heading than above it. (House rules for commenters look like running text.)
enum PageCommentsRule: LineRule {
  static let id: RuleID = "comments"

  static func proposals(for lines: [ArticleLine]) -> [LineProposal] {
    let weights = lines.map { $0.label == nil && $0.folded.endsSentence ? min($0.length, limit) : 0 }
    let total = weights.reduce(0, +)
    var above = 0
    for (index, line) in lines.enumerated() {
      if line.role == id.name, line.length >= 3, TailSectionRule.heading(line) == id.name, above * 2 >= total {
        return ((index + 1)..<lines.count).map { LineProposal($0, .boilerplate, id.name) }
      }
      above += weights[index]
    }
    return []
  }

  /// A line counts for at most this many characters; chosen by hand, not swept.
  private static let limit = 400
}
