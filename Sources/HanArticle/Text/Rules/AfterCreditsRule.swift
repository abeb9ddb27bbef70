import HanText

/// `after-credits`: what follows the closing credits (`责任编辑：…`) of an article is no part of it, if it is little.
enum AfterCreditsRule: LineRule {
  static let id: RuleID = "after-credits"

  static func proposals(for lines: [ArticleLine]) -> [LineProposal] {
    let total = lines.reduce(0) { $0 + weight($1) }
    var before = 0
    for (index, line) in lines.enumerated() {
      before += weight(line)
      guard isClosing(line), Double(total - before) <= share * Double(total) else { continue }
      return ((index + 1)..<lines.count).map { LineProposal($0, .boilerplate, id.name) }
    }
    return []
  }

  /// The most that may follow the credits, as a share of all unlabelled text; chosen by hand, not
  /// swept.
  private static let share = 0.25

  /// Running text counts in full, a button or a headline for a quarter.
  private static func weight(_ line: ArticleLine) -> Int {
    guard line.label == nil else { return 0 }
    return line.folded.endsSentence || line.length >= 60 ? line.length : line.length / 4
  }

  private static func isClosing(_ line: ArticleLine) -> Bool {
    line.label == .byline && (line.role == "editor-line" || line.role == "source-line") && !line.markup.isBeforeBody
  }
}
