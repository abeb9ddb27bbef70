import HanText

/// `author-line`: a short line above the text that holds an element named after the author, and beside it no more than
/// how or where the report was made: `甲 乙 / 河州报道`, `甲 文`.
enum AuthorElementRule: LineRule {
  static let id: RuleID = "author-line"

  static func proposals(for lines: [ArticleLine]) -> [LineProposal] {
    let firstText = lines.firstIndex { !$0.markup.isOutside && $0.length >= 60 } ?? lines.count
    return lines.enumerated().compactMap { index, line in
      index <= firstText && isAuthorLine(line) ? LineProposal(index, .byline, id.name) : nil
    }
  }

  /// Chosen by hand, not swept.
  private static let limit = 30

  private static func isAuthorLine(_ line: ArticleLine) -> Bool {
    guard line.length <= limit, line.folded.sentenceMarks == 0, line.markup.headingLevel == 0 else { return false }
    return !people(in: line).isEmpty
  }

  /// The people whom the line's author's elements name, in the fold.
  static func people(in line: ArticleLine) -> [Range<Int>] {
    if line.markup.authorNames.isEmpty { return opening(line) }
    return line.markup.authorNames.flatMap { name in
      line.folded.fold(of: name.bounds).map { people(line.folded, $0) } ?? []
    }
  }

  /// All words of an element, where all are names.
  private static func people(_ line: FoldedText, _ range: Range<Int>) -> [Range<Int>] {
    let tokens = CreditTokens(line, range).map(\.range)
    return tokens.allSatisfy { NameCheck.isPerson(line, $0) } ? tokens : []
  }

  /// The name that opens a line all of which is inside an element named after the author; a date or a craft follows.
  private static func opening(_ line: ArticleLine) -> [Range<Int>] {
    let tokens = Array(CreditTokens(line.folded, 0..<line.folded.count))
    guard line.markup.isAuthor, tokens.count > 1, let first = tokens.first,
      NameCheck.isPerson(line.folded, first.range),
      tokens.dropFirst().allSatisfy({ isBeside(line.folded, $0.range) })
    else { return [] }
    return [first.range]
  }

  /// What stands beside a name: a date, where and how the report was made, what the person did.
  private static func isBeside(_ line: FoldedText, _ range: Range<Int>) -> Bool {
    ASCII.isDigit(line.utf8[range.lowerBound]) || CreditTokens.isPlaceOfReport(line, range)
      || Lexicon.articleCredits.contains(line.utf8[range])
  }
}
