import HanText

/// `dateline` on a page: a line near the top that holds the date, with site, source and counters.
enum PageDatelineRule: LineRule {
  static let id: RuleID = "dateline"

  static func proposals(for lines: [ArticleLine]) -> [LineProposal] {
    let firstText = lines.firstIndex { !$0.markup.isOutside && $0.length >= 60 } ?? lines.count
    return lines.enumerated().compactMap { index, line in
      let isPlace = index <= firstText + 1 || line.markup.isOutside || line.markup.isByline
      return isPlace && DatelineRule.isDateline(line) ? LineProposal(index, .byline, id.name) : nil
    }
  }
}
