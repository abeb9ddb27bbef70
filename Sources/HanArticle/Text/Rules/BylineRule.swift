import HanText

/// `byline`, `editor-line`, `source-line`: a line that holds nothing but credits.
enum BylineRule: LineRule {
  static let id: RuleID = "byline"

  static func proposals(for lines: [ArticleLine]) -> [LineProposal] {
    lines.enumerated().compactMap { index, line in
      isStageDirection(line, index, of: lines.count) ? nil : role(line).map { LineProposal(index, .byline, $0) }
    }
  }

  /// A line in brackets amid plain text, `（记者席笑声）`, is part of a transcript.
  private static func isStageDirection(_ line: ArticleLine, _ index: Int, of count: Int) -> Bool {
    !line.markup.isFromPage && index >= edge && index + edge < count && InlinePlugRule.isBracketed(line.folded)
  }

  /// So many lines at the top and the bottom may hold credits in brackets; chosen by hand.
  private static let edge = 8

  static func role(_ line: ArticleLine) -> String? {
    guard line.length <= limit, line.folded.sentenceMarks <= 1, !line.folded.contains("”") else { return nil }
    if isDeskReport(line.folded) { return id.name }
    let scan = CreditScanner(line.folded)
    guard scan.isComplete || isMostlyCredits(scan, line), let first = scan.credits.first,
      scan.credits.contains(where: hasSubstance)
    else { return nil }
    switch first.kind {
    case .author, .reporter, .correspondent: return id.name
    case .editor: return "editor-line"
    case .source: return "source-line"
    case .other: return "credit-line"
    }
  }

  /// Two people named under a credit word outweigh one or two words that are none, in a short line.
  private static func isMostlyCredits(_ scan: CreditScanner, _ line: ArticleLine) -> Bool {
    scan.strangers <= 2 && line.length <= 50 && line.folded.sentenceMarks == 0
      && scan.credits.filter { !$0.names.isEmpty && $0.kind != .source }.count >= 2
  }

  /// `社会中心／综合报导`: a desk and how it reported.
  private static func isDeskReport(_ text: FoldedText) -> Bool {
    guard text.length <= 16, text.ends(with: "报导") || text.ends(with: "报道") else { return false }
    return text.contains("/") && text.containsAny(of: ["中心", "综合", "编辑部", "专题", "即时"])
  }

  /// Credits of a whole newsroom fit in this.
  private static let limit = 120

  /// Somebody is named, or the line is an editor's with a mere code.
  private static func hasSubstance(_ credit: Credit) -> Bool { !credit.names.isEmpty || credit.kind == .editor }
}
