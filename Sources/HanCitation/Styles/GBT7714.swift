/// GB/T 7714, Information and documentation: rules for bibliographic references, editions of 2015 and 2025, in the
/// numeric and the author-date system. Clauses are of the 2015 edition unless said otherwise.
struct GBT7714: ReferenceStyle {
  enum Edition: Sendable { case of2015, of2025 }

  let edition: Edition
  let isAuthorDate: Bool
  private let joined = Joiner()

  init(edition: Edition, isAuthorDate: Bool) {
    self.edition = edition
    self.isAuthorDate = isAuthorDate
  }

  func label(_ number: Int) -> String { isAuthorDate ? "" : "[\(number)] " }

  func entry(_ source: CitationSource, _ place: ReferencePlace) -> StyledText {
    let head =
      isAuthorDate
      ? joined([authors(source), year(source, place.yearLetter).map { StyledText($0) }], comma) : authors(source)
    let body = joined([head, title(source), translators(source), origin(source), access(source)], ". ")
    return joined.ended(body)
  }

  func mark(_ source: CitationSource, _ place: ReferencePlace) -> StyledText {
    guard isAuthorDate else { return StyledText("[\(place.number)]", style: .superscript) }
    let name = shortName(source)
    let text = [name, year(source, place.yearLetter)].compactMap(\.self).joined(separator: comma)
    return StyledText(open + text + close)
  }

  /// §10.2.3: works of the same creators and year are told apart by letters; so are works without a creator. Where the
  /// text names the first creator alone (2025), works that agree in that one, initials included, and in whether others
  /// follow are the same in the text.
  func ambiguityKey(_ source: CitationSource) -> String? {
    guard isAuthorDate, year(source, "") != nil else { return nil }
    let year = ISODate.year(source.issued ?? source.accessed) ?? ""
    let people = creators(source)
    let shown = people.prefix(edition == .of2015 ? people.count : 1).map { names.text($0, at: 0) }
    let others = edition == .of2025 && people.count > 1 ? "\u{1}" : ""
    return shown.joined(separator: comma) + others + "\u{0}" + year
  }

  // Punctuation: half-width with a space in 2015, full-width in 2025

  private var comma: String { edition == .of2015 ? ", " : "，" }
  private var colon: String { edition == .of2015 ? ": " : "：" }
  private var open: String { edition == .of2015 ? "(" : "（" }
  private var close: String { edition == .of2015 ? ")" : "）" }

  // Creators (§8.1)

  private var names: NameStyle {
    NameStyle(
      initials: .short(mark: "", gap: " ", keepsHyphen: edition == .of2025), inversion: " ", suffixSeparator: comma,
      isUppercase: edition == .of2015)
  }

  /// §8.1.2: up to three are listed; more are 等 or, in a Western work, `et al.`. §8.1.3: without a creator the
  /// author-date system has 佚名 or `Anon`, the numeric one begins with the title.
  private func authors(_ source: CitationSource) -> StyledText {
    let people = creators(source)
    guard !people.isEmpty else { return StyledText(isAuthorDate ? anonymous(source) : "") }
    let list = NameList(
      names: names, delimiter: comma, last: comma, cutFrom: 4, keeps: 3,
      rest: WorkLanguage(of: source) == .chinese ? "等" : "et al.")
    return StyledText(list.text(people))
  }

  /// Editors stand for authors only where there is no container that they edit.
  private func creators(_ source: CitationSource) -> [CitationName] {
    source.authors.isEmpty && source.container == nil ? source.editors : source.authors
  }

  private func anonymous(_ source: CitationSource) -> String {
    WorkLanguage(of: source) == .chinese ? "佚名" : "Anon"
  }

  private func translators(_ source: CitationSource) -> StyledText? {
    guard !source.translators.isEmpty, edition == .of2025, source.kind.isPeriodical else {
      return nil
    }
    let list = NameList(names: names, delimiter: comma, last: comma, cutFrom: 4, keeps: 3, rest: "等")
    return StyledText(list.text(source.translators) + comma + "译")
  }

  /// §10.2.1–2: in the text the first creator alone, a Western one by the family name.
  private func shortName(_ source: CitationSource) -> String {
    let people = creators(source)
    guard let first = people.first else { return anonymous(source) }
    guard people.count > 1 else { return first.short }
    return first.short + (first.isEastAsian ? "等" : " et al.")
  }

  // Title and type (§8.2)

  private func title(_ source: CitationSource) -> StyledText {
    var title = TitleText.parse(source.title ?? "")
    title.append(StyledText("[\(typeCode(source))\(mediumCode(source))]"))
    return title
  }

  /// Annex B: N newspaper, J journal and magazine, EB online text, Z other.
  private func typeCode(_ source: CitationSource) -> String {
    switch source.kind {
    case .newspaperArticle: "N"
    case .magazineArticle, .journalArticle: "J"
    case .webPage, .post, .blogPost: "EB"
    default: source.url != nil && edition == .of2025 ? "EB" : "Z"
    }
  }

  private func mediumCode(_ source: CitationSource) -> String {
    if let medium = source.medium { return "/" + medium }
    return source.url != nil || source.doi != nil ? "/OL" : ""
  }

  // Origin

  private func origin(_ source: CitationSource) -> StyledText? {
    switch source.kind {
    case .newspaperArticle: newspaper(source)
    case .magazineArticle, .journalArticle: magazine(source)
    default: edition == .of2015 ? electronic2015(source) : electronic2025(source)
    }
  }

  /// §4.4: 报纸名, 出版日期(版次)[引用日期]; the edition of 2025 has no date of access here.
  private func newspaper(_ source: CitationSource) -> StyledText {
    let date = ISODate.text(source.issued) ?? (edition == .of2025 && !isAuthorDate ? accessedYear(source) : nil)
    var text = joined([container(source), date.map { StyledText($0) }], comma)
    if let page = joined.wrapped(open, pages(source.page), close) { text.append(page) }
    if edition == .of2015 { text.append(StyledText(accessed(source))) }
    return text
  }

  /// §4.4: 刊名, 年, 卷(期): 页码[引用日期]; in the author-date system the year stands after the creators. The edition of
  /// 2025 gives the full date where there is neither volume nor issue (clause 8.5).
  private func magazine(_ source: CitationSource) -> StyledText {
    var text = joined([container(source), magazineDate(source), source.volume.map { StyledText($0) }], comma)
    if let issue = joined.wrapped(open, source.issue.map { StyledText($0) }, close) { text.append(issue) }
    text = joined([text, pages(source.page ?? (edition == .of2025 ? source.number : nil))], colon)
    if edition == .of2015 { text.append(StyledText(accessed(source))) }
    return text
  }

  private func magazineDate(_ source: CitationSource) -> StyledText? {
    if edition == .of2025, source.volume == nil, source.issue == nil {
      return ISODate.text(source.issued).map { StyledText($0) }
    }
    guard !isAuthorDate else { return nil }
    let year = edition == .of2025 ? ISODate.year(source.issued) : self.year(source, "")
    return year.map { StyledText($0) }
  }

  /// §4.6: 出版地: 出版者, 出版年(更新或修改日期)[引用日期].
  private func electronic2015(_ source: CitationSource) -> StyledText {
    let imprint = joined([source.publisherPlace, source.publisher].map { $0.map { StyledText($0) } }, colon)
    let hasImprint = !imprint.isEmpty || source.page != nil
    let isDated = !imprint.isEmpty && (source.issued?.start?.month ?? source.issued?.season) != nil
    let printsYear = !isAuthorDate && (hasImprint || !source.isOnline)
    var text = joined([imprint, printsYear ? year(source, "").map { StyledText($0) } : nil], comma)
    text = joined([text, pages(source.page)], colon)
    if isDated || !hasImprint, source.isOnline, let date = ISODate.text(source.issued) {
      text.append(StyledText("(\(date))"))
    }
    text.append(StyledText(accessed(source)))
    return text
  }

  private func pages(_ page: String?) -> StyledText? {
    page.map { StyledText(PageRange.text($0, .full, dash: "-")) }
  }

  /// Clause 8.11 of 2025: （创建或修改日期）[引用日期].
  private func electronic2025(_ source: CitationSource) -> StyledText {
    var text = StyledText(ISODate.text(source.issued).map { "（\($0)）" } ?? "")
    if let date = ISODate.text(source.accessed) { text.append(StyledText("[\(date)]")) }
    return text
  }

  private func container(_ source: CitationSource) -> StyledText? {
    guard let container = source.container else { return nil }
    return TitleText.parse(edition == .of2015 ? container : container.withoutPeriods)
  }

  // Dates (§8.4.4: an estimated year stands in brackets; without one the year of access is the estimate)

  private func year(_ source: CitationSource, _ letter: String) -> String? {
    if let issued = source.issued, let year = ISODate.year(issued, dash: edition == .of2015 ? "/" : "—") {
      return issued.isApproximate && edition == .of2015 ? "[\(year)\(letter)]" : year + letter
    }
    if edition == .of2025, source.kind == .magazineArticle || source.kind == .journalArticle { return nil }
    if let accessed = source.accessed, let year = ISODate.year(accessed) { return "[\(year)\(letter)]" }
    guard edition == .of2025 else { return nil }
    return letter.isEmpty ? "无日期" : "无日期-\(letter)"
  }

  private func accessedYear(_ source: CitationSource) -> String? { ISODate.year(source.accessed).map { "[\($0)]" } }

  private func accessed(_ source: CitationSource) -> String {
    guard source.isOnline, let date = ISODate.text(source.accessed) else { return "" }
    return "[\(date)]"
  }

  /// §8.6–7: the path of access, then the identifier.
  private func access(_ source: CitationSource) -> StyledText {
    joined(
      [source.url.map { StyledText($0, style: .link) }, source.doi.map { StyledText("DOI:\($0)") }], ". ")
  }
}

extension CitationSource {
  var isOnline: Bool { url != nil || doi != nil }
}

extension String {
  /// The text without full stops (`St. Paul` → `St Paul`).
  var withoutPeriods: String { String(String.UnicodeScalarView(unicodeScalars.filter { $0 != "." })) }
}
