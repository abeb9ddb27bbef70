import HanText

/// `heading`: a section number (`01`, `一、`), or a short line without any mark between paragraphs.
enum SectionHeadingRule: LineRule {
  static let id: RuleID = "section-heading"

  static func proposals(for lines: [ArticleLine]) -> [LineProposal] {
    lines.indices.compactMap { index in
      let line = lines[index]
      guard line.label == nil, index + 1 < lines.count else { return nil }
      let isHeading = line.markup.headingLevel > 0 && line.length <= 60 || isNumber(line) || isPhrase(line)
      return isHeading ? LineProposal(index, .heading, id.name) : nil
    }
  }

  private static func isNumber(_ line: ArticleLine) -> Bool {
    line.length <= 4 && line.folded.utf8.allSatisfy { ASCII.isDigit($0) || $0 == 0x2E || $0 == 0x20 }
  }

  /// Twenty characters: chosen by hand, not swept.
  private static func isPhrase(_ line: ArticleLine) -> Bool {
    guard line.isSeparate, line.length <= 20, !line.folded.endsSentence else { return false }
    return !line.folded.containsAny(of: [",", "。", "“", "「", "\"", "、", ";"]) && !line.folded.ends(with: ":")
  }
}
