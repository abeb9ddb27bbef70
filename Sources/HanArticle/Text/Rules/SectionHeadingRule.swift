import HanText

/// `heading`: a section number (`01`, `一、`), or a short line without any mark between paragraphs.
enum SectionHeadingRule: LineRule {
  static let id: RuleID = "section-heading"

  static func proposals(for lines: [ArticleLine]) -> [LineProposal] {
    lines.indices.compactMap { index in
      guard mayLabel(lines[index].shape) || lines[index].markup.headingLevel > 0, lines[index].length <= longest,
        lines[index].label == nil, index + 1 < lines.count
      else { return nil }
      let line = lines[index]
      let isHeading = line.markup.headingLevel > 0 || isNumber(line) || isPhrase(line)
      return isHeading ? LineProposal(index, .heading, id.name) : nil
    }
  }

  /// A number, or a phrase without any quotation.
  private static func mayLabel(_ shape: LineShape) -> Bool {
    shape.length <= longestPhrase && !shape.has([.stop, .openingQuote]) && shape.last != 0x3A
  }

  /// The longest heading that a page marks as one; chosen by hand.
  private static let longest = 60

  private static func isNumber(_ line: ArticleLine) -> Bool {
    line.length <= 4 && line.folded.utf8.allSatisfy { ASCII.isDigit($0) || $0 == 0x2E || $0 == 0x20 }
  }

  /// Chosen by hand, not swept.
  private static let longestPhrase = 20

  private static func isPhrase(_ line: ArticleLine) -> Bool {
    guard line.length <= longestPhrase, line.isSeparate, !line.shape.has(.stop), !line.folded.endsSentence else {
      return false
    }
    return !line.folded.containsAny(of: [",", "“", "「", "\"", "、", ";"]) && !line.folded.ends(with: ":")
  }
}
