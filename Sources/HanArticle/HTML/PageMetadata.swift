import HanText

/// What a page says of its article outside the article's text.
struct PageMetadata {
  private(set) var metadata = ArticleMetadata()

  init(head: PageHead, title: PageTitle, source: [UInt8], footer: PageFooter) {
    if title.block == nil { metadata.title = title.text }
    metadata.url = [head.canonical, head.first(["og:url", "twitter:url"])].compactMap { $0 }.first { $0.contains("/") }
    let dates = PageDates(head: head, source: source)
    metadata.published =
      (dates.published ?? PageDates.stamp(head.title) ?? PageDates.address(metadata.url ?? ""))?.iso8601
    metadata.updated = dates.updated?.iso8601
    metadata.site = PageSite.name(head: head, suffixes: title.suffixes, url: metadata.url, footer: footer)
    metadata.authors = authors(head)
    metadata.language = head.language
  }

  /// A name in Latin letters, in one word.
  private static func isPenName(_ line: FoldedText) -> Bool {
    line.count >= 3 && line.count <= 20
      && line.utf8.allSatisfy { ASCII.isLetter($0) || ASCII.isDigit($0) || $0 == 0x5F }
      && ASCII.isLetter(line.utf8[0])
  }

  /// People whom the page's data name as authors: not the site, not a paper, not an address.
  private func authors(_ head: PageHead) -> [String] {
    let named =
      head.linkedNames("author") + [head.first(["author", "article:author", "dable:author"])].compactMap { $0 }
    var result: [String] = []
    for name in named.prefix(10) {
      let line = FoldedText(Array(name.utf8), 0..<name.utf8.count)
      guard NameCheck.isPerson(line, 0..<line.count) || Self.isPenName(line) else { continue }
      let cleaned = NameCheck.cleaned(line, 0..<line.count, Array(name.utf8))
      if !cleaned.isEmpty, !result.contains(cleaned) { result.append(cleaned) }
    }
    return result
  }
}
