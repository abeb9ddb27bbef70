import HanText

/// Lines of a page that reserve rights, refuse liability or say whom to call: running text by their looks, never an
/// article's.
enum LegalLine {
  /// - Complexity: O(text · log phrases) for a short line, O(1) for a longer one.
  static func isLegal(_ block: PageBlock, _ source: [UInt8]) -> Bool {
    block.characters <= limit && block.pieces.contains { hasPhrase(FoldedText(source, $0)) }
  }

  /// Longer lines are text that happens to hold the words; chosen by hand, not swept.
  private static let limit = 300

  private static func hasPhrase(_ text: FoldedText) -> Bool {
    var place = 0
    while let match = text.firstMatch(of: .articlePhrases, from: place) {
      if match.field == "disclaimer" { return true }
      place = match.range.upperBound
    }
    return false
  }
}
