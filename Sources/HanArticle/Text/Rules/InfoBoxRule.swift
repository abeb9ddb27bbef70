import HanText

/// `info-box`: lines of facts beside the text, label and value: `营业时间：… 地址：…`, `评分：四星 | 导演：…`, `出版：2024-04-12`.
enum InfoBoxRule: LineRule {
  static let id: RuleID = "info-box"

  static func proposals(for lines: [ArticleLine]) -> [LineProposal] {
    lazy var speakers = TextMargins.speakers(lines)
    return lines.indices.compactMap { index in
      guard mayLabel(lines[index].shape) else { return nil }
      let line = lines[index]
      guard isFacts(line.folded), !isTurn(line, speakers) else { return nil }
      return LineProposal(index, .boilerplate, id.name)
    }
  }

  private static func mayLabel(_ shape: LineShape) -> Bool {
    shape.length <= limit && shape.has(.colon) && shape.ends == 0 && !shape.has(.openingQuote)
  }

  /// A box's line is shorter than this; longer ones are text that happens to hold the words.
  private static let limit = 120

  /// `导演：是的`, where the same label opens several lines of plain text.
  private static func isTurn(_ line: ArticleLine, _ speakers: @autoclosure () -> Set<String>) -> Bool {
    guard !line.markup.isFromPage, let colon = line.folded.find(":") else { return false }
    return speakers().contains(line.folded.string(0..<colon))
  }

  /// At least one known label with its colon within the first dozen characters, and nothing of running text.
  private static func isFacts(_ text: FoldedText) -> Bool {
    guard text.sentenceMarks == 0, let colon = text.find(":"), text.length(0..<colon) <= 14 else { return false }
    let isNumbered = text.utf8[..<colon].reversed().starts(with: "编号".utf8.reversed())
    return isNumbered
      || (0..<colon).contains { place in
        !isInsideCharacter(text.utf8[place]) && heads.mayBegin(text.utf8, at: place)
          && Lexicon.articleFacts.contains(text.utf8[place..<colon])
      }
  }

  private static let heads = WordHeads(.articleFacts)

  private static func isInsideCharacter(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
