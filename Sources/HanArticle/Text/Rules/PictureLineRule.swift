import HanText

/// `caption` on a page without any mark of its own: a short line right after a picture, where the page does so again and
/// again, or where the line is no sentence.
enum PictureLineRule: LineRule {
  static let id: RuleID = "caption"

  static func proposals(for lines: [ArticleLine]) -> [LineProposal] {
    let short = lines.indices.filter { isShort(lines[$0]) }
    let sentences = short.filter { lines[$0].folded.endsSentence }
    let chosen = sentences.count >= recurrence ? short : short.filter { !lines[$0].folded.endsSentence }
    return chosen.map { LineProposal($0, .caption, id.name) }
  }

  /// Unlabelled, right after a picture, no heading, of one clause or two.
  private static func isShort(_ line: ArticleLine) -> Bool {
    line.label == nil && line.markup.followsImage && !line.markup.isOutside && line.length <= limit
      && line.markup.headingLevel == 0 && !line.markup.isBold && line.markup.linkShare < 0.5
      && CaptionRule.isOneShortSentence(line)
  }

  /// Both chosen by hand, not swept.
  private static let limit = 25
  private static let recurrence = 3
}
