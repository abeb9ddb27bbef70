import HanText

/// `dateline`: the line under the title with site and date, `某某网  2025-04-09 14:05  来源：某报`.
enum DatelineRule: LineRule {
  static let id: RuleID = "dateline"

  static func proposals(for lines: [ArticleLine]) -> [LineProposal] {
    lines.prefix(depth).enumerated().compactMap { index, line in
      line.label == nil && isDateline(line) ? LineProposal(index, .heading, id.name) : nil
    }
  }

  /// Lines from the top among which a dateline may stand.
  private static let depth = 12
  /// Site, channel, counters and source fit in this beside the date.
  private static let limit = 90

  static func isDateline(_ line: ArticleLine) -> Bool {
    guard line.length <= limit, !line.folded.contains("。"), !line.folded.contains("“"), !line.folded.contains("「")
    else {
      return false
    }
    guard let match = DateReader(line.folded).first() else { return false }
    let before = line.folded.length(0..<match.range.lowerBound)
    let after = line.folded.length(match.range.upperBound..<line.folded.count)
    return before <= 30 && after <= 50 && !line.folded.contains(",")
  }
}
