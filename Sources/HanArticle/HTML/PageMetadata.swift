import HanText

/// What a page says of its article outside the article's text.
struct PageMetadata {
  private(set) var metadata = ArticleMetadata()

  /// - Parameter suffixes: what stands after the article's title in the page's title.
  init(head: PageHead, title: PageTitle, suffixes: [String], source: [UInt8], footer: PageFooter) {
    metadata.url = [head.canonical, head.first(["og:url", "twitter:url"])].compactMap { $0 }.first { $0.contains("/") }
    metadata.language = head.language
    if title.block == nil, let text = title.text {
      metadata.title = text
      note(.title, text, "title-element")
    }
    takeDates(PageDates(head: head, source: source), head)
    if let site = PageSite.name(head: head, suffixes: suffixes, url: metadata.url, footer: footer) {
      metadata.site = site.name
      note(.site, site.name, site.witness)
    }
    metadata.authors = authors(head)
    for author in metadata.authors { note(.author, author, "meta") }
    if let url = metadata.url { note(.url, url, head.canonical == url ? "canonical-link" : "meta") }
  }

  private mutating func note(_ field: MetadataEvidence.Field, _ value: String, _ witness: String) {
    metadata.evidence.append(MetadataEvidence(field, value, witness: witness))
  }

  /// The dates of the page's data; failing those, the date in its title or its address.
  private mutating func takeDates(_ dates: PageDates, _ head: PageHead) {
    let witnesses: [(DateStamp?, String)] = [
      (dates.published, dates.witness), (PageDates.stamp(head.title), "title-element"),
      (PageDates.address(metadata.url ?? ""), "address"),
    ]
    if let found = witnesses.first(where: { $0.0 != nil }), let stamp = found.0 {
      metadata.published = stamp.iso8601
      note(.published, stamp.iso8601, found.1)
    }
    metadata.updated = dates.updated?.iso8601
    if let updated = metadata.updated { note(.updated, updated, "meta") }
  }

  /// A name in Latin letters, in one word.
  private static func isPenName(_ line: FoldedText) -> Bool {
    line.count >= 3 && line.count <= 20
      && line.utf8.allSatisfy { ASCII.isLetter($0) || ASCII.isDigit($0) || $0 == 0x5F }
      && ASCII.isLetter(line.utf8[0])
  }

  /// One name, or several between marks, where each can be one.
  private static func people(_ name: String) -> [String] {
    let marks: Set<Character> = [",", "，", "、", "/", ";"]
    let parts = name.split(whereSeparator: marks.contains).map { String($0.drop { $0 == " " }) }
    if parts.count > 1, parts.allSatisfy({ isOne($0) || isLatinName(FoldedText($0)) }) { return parts }
    return isOne(name) ? [name] : []
  }

  private static func isOne(_ name: String) -> Bool {
    let line = FoldedText(name)
    return NameCheck.isPerson(line, 0..<line.count) || isPenName(line)
  }

  /// Two or three words of Latin letters.
  private static func isLatinName(_ line: FoldedText) -> Bool {
    let words = line.utf8.split(separator: 0x20)
    return (2...3).contains(words.count) && line.count <= 40
      && words.allSatisfy { $0.count >= 2 && $0.allSatisfy { ASCII.isLetter($0) || $0 == 0x2E || $0 == 0x2D } }
  }

  /// People whom the page's data name as authors: not the site, not a paper, not an address.
  private func authors(_ head: PageHead) -> [String] {
    let named =
      head.linkedNames("author") + head.scriptAuthors
      + [head.first(["author", "article:author", "dable:author", "byline"])].compactMap { $0 }
    var result: [String] = []
    for name in named.flatMap(Self.people).prefix(10) {
      let line = FoldedText(Array(name.utf8), 0..<name.utf8.count)
      let cleaned = NameCheck.cleaned(line, 0..<line.count, Array(name.utf8))
      if !cleaned.isEmpty, !result.contains(cleaned) { result.append(cleaned) }
    }
    return result
  }
}
