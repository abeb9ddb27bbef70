import HanText

/// `author-name` inside a line of date and source: an inline element named after the author, where no word of the line
/// says who wrote the article.
enum InlineAuthorRule {
  /// A block for each name, within the line's; none for a line that names its writer in words, or that is all name.
  static func names(in line: ArticleLine) -> [ArticleBlock] {
    guard line.role == DatelineRule.id.name || line.role == AuthorElementRule.id.name else { return [] }
    let people = AuthorElementRule.people(in: line).map { TextRange(line.folded.origin(of: $0)) }
    let names = people.isEmpty ? line.markup.authorNames.filter { isName($0, line) } : people
    guard !names.isEmpty else { return [] }
    let scan = CreditScanner(line.folded)
    guard !scan.credits.contains(where: { $0.kind == .author || $0.kind == .reporter }) else { return [] }
    return names.filter { line.range.contains($0) && $0 != line.range }.map {
      ArticleBlock(range: $0, label: .byline, role: PageAuthorRule.id.name)
    }
  }

  private static func isName(_ range: TextRange, _ line: ArticleLine) -> Bool {
    guard let fold = line.folded.fold(of: range.bounds) else { return false }
    return line.folded.length(fold) <= 20 && NameCheck.isName(line.folded, fold)
  }
}
