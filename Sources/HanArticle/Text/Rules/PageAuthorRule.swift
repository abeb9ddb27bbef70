import HanText

/// `author-name`: a short line near the title of a page in an element named after the author.
enum PageAuthorRule: LineRule {
  static let id: RuleID = "author-name"

  static func proposals(for lines: [ArticleLine]) -> [LineProposal] {
    let firstText = lines.firstIndex { !$0.markup.isOutside && $0.length >= 60 } ?? lines.count
    return lines.enumerated().compactMap { index, line in
      guard line.markup.isAuthor, index <= firstText, line.length <= 20, line.markup.isOutside || line.length <= 8
      else {
        return nil
      }
      return NameCheck.isName(line.folded, 0..<line.folded.count) ? LineProposal(index, .byline, id.name) : nil
    }
  }
}
