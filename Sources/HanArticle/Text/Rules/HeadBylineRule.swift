import HanText

/// `byline` between title and text without a credit word: a paper and a name, `某某财经 林某`, or a bare name.
enum HeadBylineRule: LineRule {
  static let id: RuleID = "head-byline"

  static func proposals(for lines: [ArticleLine]) -> [LineProposal] {
    guard let title = lines.firstIndex(where: { $0.role == TitleRule.id.name }) else { return [] }
    let head = (title + 1)..<min(lines.count, title + 5)
    guard let end = head.first(where: { lines[$0].label == nil }), isName(lines[end].folded), end + 1 < lines.count,
      lines[end].isSeparate || lines[end + 1].isSeparate
    else { return [] }
    return [LineProposal(end, .byline, BylineRule.id.name)]
  }

  /// Two words, the second of which can be a name; nothing but Chinese characters.
  static func isName(_ text: FoldedText) -> Bool {
    guard text.length <= 16, text.sentenceMarks == 0 else { return false }
    let words = text.utf8.split(separator: 0x20)
    guard words.count == 2, let name = words.last, name.startIndex > 0 else { return false }
    let isHanOnly = words.allSatisfy { word in word.allSatisfy { $0 >= 0xE4 && $0 <= 0xE9 || $0 & 0xC0 == 0x80 } }
    return isHanOnly && (2...3).contains(text.length(name.startIndex..<name.endIndex))
      && text.length(words[0].startIndex..<words[0].endIndex) >= 2
  }
}
