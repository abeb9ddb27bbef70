import HanText

/// `title`: the first line that no other rule has claimed, if it can be one.
enum TitleRule: LineRule {
  static let id: RuleID = "title"

  static func proposals(for lines: [ArticleLine]) -> [LineProposal] {
    guard lines.count > 1, let index = lines.firstIndex(where: { $0.label == nil }), index < depth else { return [] }
    return canBeTitle(lines[index]) ? [LineProposal(index, .heading, id.name)] : []
  }

  /// A title stands under a path, a date and a picture at most.
  private static let depth = 8
  /// Chosen by hand, not swept.
  private static let limit = 80

  private static func canBeTitle(_ line: ArticleLine) -> Bool {
    line.length <= limit && !line.folded.ends(with: "。") && !line.folded.ends(with: ",") && !line.folded.ends(with: ":")
  }
}
