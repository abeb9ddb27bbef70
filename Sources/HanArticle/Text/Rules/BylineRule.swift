import HanText

/// `byline`, `editor-line`, `source-line`: a line that holds nothing but credits.
enum BylineRule: LineRule {
  static let id: RuleID = "byline"

  static func proposals(for lines: [ArticleLine]) -> [LineProposal] {
    lines.enumerated().compactMap { index, line in
      role(line).map { LineProposal(index, .byline, $0) }
    }
  }

  static func role(_ line: ArticleLine) -> String? {
    guard line.length <= limit, line.folded.sentenceMarks <= 1, !line.folded.contains("”") else { return nil }
    let scan = CreditScanner(line.folded)
    guard scan.isComplete, let first = scan.credits.first, scan.credits.contains(where: hasSubstance) else {
      return nil
    }
    switch first.kind {
    case .author, .reporter, .correspondent: return id.name
    case .editor: return "editor-line"
    case .source: return "source-line"
    case .other: return "credit-line"
    }
  }

  /// Credits of a whole newsroom fit in this.
  private static let limit = 120

  /// Somebody is named, or the line is an editor's with a mere code.
  private static func hasSubstance(_ credit: Credit) -> Bool { !credit.names.isEmpty || credit.kind == .editor }
}
