import HanText

/// `caption` of the picture between a page's headline and its text, outside the element that holds the text.
enum LeadPictureRule: LineRule {
  static let id: RuleID = "caption"

  static func proposals(for lines: [ArticleLine]) -> [LineProposal] {
    guard let title = lines.firstIndex(where: { $0.role == TitleRule.id.name }) else { return [] }
    return lines.indices.filter { $0 > title && isCaption(lines[$0]) }.map { LineProposal($0, .caption, id.name) }
  }

  private static func isCaption(_ line: ArticleLine) -> Bool {
    guard line.label == nil, line.markup.isOutside, line.markup.isBeforeBody, line.markup.linkShare < 0.5 else {
      return false
    }
    return CaptionRule.isCaption(line, followsImage: line.markup.followsImage)
      || line.markup.followsImage && line.length >= 6 && CaptionRule.isOneShortSentence(line)
  }
}
