/// The reference list of Citing Medicine (National Library of Medicine), 2nd edition, in the order of citation.
struct Vancouver: ReferenceStyle {
  private let joined = Joiner(insideQuotes: true)
  private let dates = EnglishDate(order: .yearMonthDay, months: EnglishDate.shortMonths)

  /// Chapter 1: initials without marks or gaps; up to six names, then `et al.`
  private static let names = NameList(
    names: NameStyle(initials: .short(mark: "", gap: "", keepsHyphen: false), inversion: " ", suffixSeparator: " "),
    last: ", ", cutFrom: 7, keeps: 6, rest: "et al.")

  func label(_ number: Int) -> String { "\(number). " }

  func entry(_ source: CitationSource, _ place: ReferencePlace) -> StyledText {
    let isSite = source.kind == .webPage && source.container != nil
    let parts: [StyledText?] = [
      StyledText(creators(source)), work(source, isSite), secondary(source), isSite ? nil : container(source),
      published(source), pages(source), isSite ? EnglishParts.title(source) : nil,
    ]
    return joined([joined.ended(joined(parts, ". ")), access(source)], " ")
  }

  func mark(_ source: CitationSource, _ place: ReferencePlace) -> StyledText { StyledText("(\(place.number))") }

  private func creators(_ source: CitationSource) -> String {
    source.authors.isEmpty ? editors(source) : Self.names.text(source.authors)
  }

  private func editors(_ source: CitationSource) -> String {
    guard !source.editors.isEmpty else { return "" }
    return Self.names.text(source.editors) + (source.editors.count > 1 ? ", editors" : ", editor")
  }

  private func secondary(_ source: CitationSource) -> StyledText? {
    source.authors.isEmpty ? nil : StyledText(editors(source))
  }

  /// The title; of a page on a site (chapter 25) the site's name, the page's title standing at the end.
  private func work(_ source: CitationSource, _ isSite: Bool) -> StyledText {
    let title = isSite ? EnglishParts.styled(source.container, source) : EnglishParts.title(source)
    let genre = joined.wrapped("[", source.genre.map { StyledText($0) }, "]")
    let medium = isSite || source.container == nil ? joined.wrapped("[", medium(source), "]") : nil
    return joined([title, genre, medium], " ")
  }

  private func medium(_ source: CitationSource) -> StyledText? {
    (EnglishParts.capitalized(source.medium) ?? (source.url == nil ? nil : "Internet")).map { StyledText($0) }
  }

  private func container(_ source: CitationSource) -> StyledText {
    let medium = source.container == nil || source.url == nil ? nil : "[Internet]"
    return joined([EnglishParts.styled(source.container, source), medium.map { StyledText($0) }], " ")
  }

  // Publication

  private func published(_ source: CitationSource) -> StyledText {
    let imprint =
      source.kind.isSerial
      ? nil : joined([source.publisherPlace, source.publisher].map { $0.map { StyledText($0) } }, ": ")
    return joined([imprint, joined([date(source), numbers(source)], ";")], "; ")
  }

  /// Serials have the whole date, works on line the year; a newspaper's page follows a colon.
  private func date(_ source: CitationSource) -> StyledText {
    let issued = source.kind.isSerial ? dates.text(source.issued) : EnglishDate.year(source.issued)
    let cited = source.url == nil ? nil : dates.text(source.accessed).map { StyledText("[cited \($0)]") }
    let date = joined([issued.map { StyledText($0) }, cited], " ")
    return joined([date, source.kind == .newspaperArticle ? page(source) : nil], ":")
  }

  private func numbers(_ source: CitationSource) -> StyledText? {
    guard source.kind.isSerial, source.kind != .newspaperArticle else { return nil }
    var number = StyledText(source.volume ?? "")
    if let issue = joined.wrapped("(", source.issue.map { StyledText($0) }, ")") { number.append(issue) }
    return joined([number, source.number.map { StyledText($0) } ?? page(source)], ":")
  }

  private func pages(_ source: CitationSource) -> StyledText? {
    source.kind.isSerial ? nil : joined([source.page == nil ? nil : "p.", page(source)], " ")
  }

  private func page(_ source: CitationSource) -> StyledText? {
    source.page.map { StyledText(PageRange.text($0, .minimal, dash: "–")) }
  }

  private func access(_ source: CitationSource) -> StyledText? {
    let url = source.url.map { joined(["Available from:", StyledText($0, style: .link)], " ") }
    return joined([url, source.doi.map { StyledText("doi:\($0)") }], " ")
  }
}
