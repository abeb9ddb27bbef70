import HanText

/// What a page says of its article outside the article's text.
struct PageMetadata {
  private(set) var metadata = ArticleMetadata()

  init(head: PageHead, title: PageTitle, source: [UInt8]) {
    if title.block == nil { metadata.title = title.text }
    let dates = PageDates(head: head, source: source)
    metadata.published = dates.published?.iso8601
    metadata.updated = dates.updated?.iso8601
    metadata.url = head.canonical ?? head.first(["og:url", "twitter:url"])
    metadata.site = PageSite.name(head: head, suffixes: title.suffixes, url: metadata.url)
    metadata.authors = authors(head)
    metadata.language = head.language
  }

  /// People whom the page's data name as authors: not the site, not a paper, not an address.
  private func authors(_ head: PageHead) -> [String] {
    let named =
      head.linkedNames("author") + [head.first(["author", "article:author", "dable:author"])].compactMap { $0 }
    var result: [String] = []
    for name in named.prefix(10) {
      let line = FoldedText(Array(name.utf8), 0..<name.utf8.count)
      guard !name.contains("/"), NameCheck.isName(line, 0..<line.count), name != metadata.site else { continue }
      let cleaned = NameCheck.cleaned(line, 0..<line.count, Array(name.utf8))
      if !cleaned.isEmpty, !result.contains(cleaned) { result.append(cleaned) }
    }
    return result
  }
}
