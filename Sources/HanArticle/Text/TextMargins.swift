import HanText

/// Where the running text of a plain-text article begins and ends. Bylines, dates and buttons stand above or below it; a
/// line between its paragraphs that looks like one of them is more often a turn of an interview or a heading.
struct TextMargins {
  /// One past the last line above the running text, and the first line below it.
  let headEnd: Int
  let tailStart: Int

  /// - Complexity: O(text).
  init(_ lines: [ArticleLine]) {
    let first = lines.firstIndex(where: Self.isRunningText)
    headEnd = first ?? min(lines.count, Self.edge)
    tailStart = lines.lastIndex(where: Self.isRunningText).map { $0 + 1 } ?? max(0, lines.count - Self.edge)
  }

  func isHead(_ index: Int) -> Bool { index < headEnd }
  func isTail(_ index: Int) -> Bool { index >= tailStart }
  func contains(_ index: Int) -> Bool { isHead(index) || isTail(index) }

  /// How many lines count as margin where no line is running text; chosen by hand.
  private static let edge = 4

  /// A sentence of some length, or a short one that is somebody's: a turn, or words in quotation marks.
  static func isRunningText(_ line: ArticleLine) -> Bool {
    let text = line.folded
    guard text.endsSentence, !InlinePlugRule.isBracketed(text) else { return false }
    guard line.length >= least || startsWithQuote(text) || isTurn(text) else { return false }
    return line.length > noticeLimit || !isNote(text)
  }

  /// Both chosen by hand: the shortest paragraph without quotation marks, and the longest notice.
  private static let least = 30
  private static let noticeLimit = 200

  private static func isNote(_ text: FoldedText) -> Bool {
    AuthorNoteRule.opens(text) || text.firstMatch(of: .articlePhrases) != nil
  }

  static func startsWithQuote(_ text: FoldedText) -> Bool {
    ["“", "「", "『", "\"", "‘"].contains { text.starts(with: $0) }
  }

  /// Characters before the colon of a turn; chosen by hand.
  private static let longestLabel = 10

  /// `某人：山在那里。`, a speaker of a few characters, a colon, a sentence.
  static func isTurn(_ text: FoldedText) -> Bool {
    guard let colon = text.find(":"), text.length(0..<colon) <= longestLabel, text.endsSentence else { return false }
    return Lexicon.articleSections.longestLength(in: text.utf8, at: 0) != colon
  }

  /// The labels before the colon that open several lines: the speakers of an interview.
  static func speakers(_ lines: [ArticleLine]) -> Set<String> {
    var counts: [String: Int] = [:]
    for index in lines.indices where lines[index].shape.mayHaveColon(behind: longestLabel) {
      let text = lines[index].folded
      guard let colon = text.find(":"), text.length(0..<colon) <= longestLabel else { continue }
      counts[text.string(0..<colon), default: 0] += 1
    }
    return Set(counts.filter { $0.value > 1 }.keys)
  }
}
