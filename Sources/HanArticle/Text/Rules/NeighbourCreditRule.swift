import HanText

/// `credit-line`: a line `美术：某某` whose label no list has, next to a line of credits; and a line in brackets that
/// thanks somebody who helped: `（实习生某某对此文亦有贡献）`.
enum NeighbourCreditRule: LineRule {
  static let id: RuleID = "credit-line"

  static func proposals(for lines: [ArticleLine]) -> [LineProposal] {
    lines.indices.compactMap { index in
      let isBeside = [index - 1, index + 1].contains { lines.indices.contains($0) && isCredit(lines[$0]) }
      guard isBeside && isLabelAndName(lines[index]) || isBracketedThanks(lines[index]) else { return nil }
      return LineProposal(index, .byline, id.name)
    }
  }

  private static func isCredit(_ line: ArticleLine) -> Bool {
    line.label == .byline && line.role != DatelineRule.id.name
  }

  /// Two to four characters, a colon or a stroke, and a person's name.
  private static func isLabelAndName(_ line: ArticleLine) -> Bool {
    let text = line.folded
    guard line.length <= 12, let mark = text.utf8.firstIndex(where: { $0 == 0x3A || $0 == 0x7C || $0 == 0x2F }) else {
      return false
    }
    let label = FoldedText(text.string(0..<mark))
    let start = text.skippingSpaces(from: mark + 1)
    return (2...5).contains(label.length) && label.utf8.allSatisfy { $0 >= 0x80 || $0 == 0x20 }
      && NameCheck.isPerson(text, start..<text.count)
  }

  private static func isBracketedThanks(_ line: ArticleLine) -> Bool {
    let text = line.folded
    guard line.length <= 40, text.sentenceMarks <= 1, InlinePlugRule.isBracketed(text) else { return false }
    if ["(作者系", "(作者为", "(作者是", "(本文作者", "(作者单位"].contains(where: { text.starts(with: $0) }) { return true }
    let words: [StaticString] = ["亦有贡献", "对本文亦有", "参与采写", "参与采访", "对此文有贡献", "对本文有贡献"]
    return text.containsAny(of: words)
  }
}
