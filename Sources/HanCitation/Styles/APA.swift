/// The reference list of the Publication Manual of the American Psychological Association, 7th edition.
struct APA: ReferenceStyle {
  private let joined = Joiner(insideQuotes: true)
  private let dates = EnglishDate(order: .monthDayYear, months: EnglishDate.fullMonths)

  /// §9.8: initials with full stops, the family name first for everybody.
  private static let inverted = NameStyle(initials: .short(mark: ".", gap: " ", keepsHyphen: true))
  private static let straight = NameStyle(
    order: .givenFirst, initials: .short(mark: ".", gap: " ", keepsHyphen: true))
  /// §9.8: up to twenty creators; of more the first nineteen, an ellipsis and the last.
  private static let creators = NameList(names: inverted, last: ", & ", cutFrom: 21, keeps: 19, rest: "…")
  private static let contributors = NameList(
    names: straight, last: ", & ", lastOfTwo: " & ", cutFrom: .max, keeps: 0, rest: "")

  func entry(_ source: CitationSource, _ place: ReferencePlace) -> StyledText {
    let head = Head(source)
    let parts = [head.text, StyledText(date(source, place.yearLetter)), work(source, head), origin(source, head)]
    let body = joined.ended(joined(parts, ". "))
    return joined([body, access(source), history(source)], " ")
  }

  func mark(_ source: CitationSource, _ place: ReferencePlace) -> StyledText {
    let year = (EnglishDate.year(source.issued) ?? "n.d.").appending(letter: place.yearLetter)
    return joined.wrapped("(", joined([Self.shortHead(source), StyledText(year)], ", "), ")") ?? StyledText()
  }

  /// §8.19: works of the same creators and year carry letters.
  func ambiguityKey(_ source: CitationSource) -> String? {
    EnglishParts.ambiguityKey(source, Self.creators, head: Head(source).text)
  }

  // Author (§9.7–9.12)

  /// What stands in the place of the author: authors, editors, the publisher of a web page, or the title.
  private struct Head {
    let text: StyledText
    var isPublisher = false
    var isTitle = false

    init(_ source: CitationSource) {
      if !source.authors.isEmpty {
        text = StyledText(APA.creators.text(source.authors))
      } else if !source.editors.isEmpty {
        text = StyledText(APA.creators.text(source.editors) + (source.editors.count > 1 ? " (Eds.)" : " (Ed.)"))
      } else if source.kind == .webPage, let publisher = source.publisher {
        text = StyledText(publisher)
        isPublisher = true
      } else {
        text = Joiner()([APA.title(source), APA.contributors(source)], " ")
        isTitle = true
      }
    }
  }

  /// §8.17: one or two names in the text, the first of more.
  private static func shortHead(_ source: CitationSource) -> StyledText {
    let people = source.authors.isEmpty ? source.editors : source.authors
    let names = people.map(\.short)
    switch names.count {
    case 0: return Head(source).isTitle ? EnglishParts.title(source, quoted: true) : Head(source).text
    case 1, 2: return StyledText(names.joined(separator: " & "))
    default: return StyledText(names[0] + " et al.")
    }
  }

  // Date (§9.13–9.17)

  private func date(_ source: CitationSource, _ letter: String) -> String {
    guard let year = EnglishDate.year(source.issued) else { return "(" + "n.d.".appending(letter: letter) + ")" }
    let known = (source.issued?.isApproximate == true ? "ca. " : "") + year + letter
    let rest = source.kind == .journalArticle ? nil : dates.withoutYear(source.issued)
    return "(" + [known, rest].compactMap(\.self).joined(separator: ", ") + ")"
  }

  // Title (§9.18–9.22): sentence case as it is; italic when the work stands alone

  private static func title(_ source: CitationSource) -> StyledText {
    let standsAlone = source.container == nil || !source.kind.isSerial
    return EnglishParts.title(source, italic: standsAlone)
  }

  private func work(_ source: CitationSource, _ head: Head) -> StyledText {
    let description = joined.wrapped("[", description(source), "]")
    if head.isTitle { return description ?? StyledText() }
    return joined([Self.title(source), Self.contributors(source), description], " ")
  }

  /// §9.21: the kind of a work that is out of the ordinary.
  private func description(_ source: CitationSource) -> StyledText? {
    let given = [source.number == nil ? source.genre : nil, source.medium].compactMap(EnglishParts.capitalized)
    if !given.isEmpty { return StyledText(given.joined(separator: "; ")) }
    return source.kind == .post ? "Online post" : nil
  }

  /// Editors beside authors, and translators, in parentheses after the title.
  private static func contributors(_ source: CitationSource) -> StyledText? {
    var parts: [String] = []
    if !source.kind.isSerial, !source.authors.isEmpty, !source.editors.isEmpty {
      parts.append(contributors.text(source.editors) + (source.editors.count > 1 ? ", Eds." : ", Ed."))
    }
    if !source.translators.isEmpty { parts.append(contributors.text(source.translators) + ", Trans.") }
    return Joiner().wrapped("(", StyledText(parts.joined(separator: "; ")), ")")
  }

  // Source (§9.23–9.37)

  private func origin(_ source: CitationSource, _ head: Head) -> StyledText {
    guard source.kind.isSerial else {
      let publisher = head.isPublisher ? nil : source.publisher.map { StyledText($0) }
      return joined([publisher, EnglishParts.container(source, italic: false)], ". ")
    }
    var number = source.volume.map { StyledText($0, style: .italic) } ?? StyledText()
    if let issue = joined.wrapped("(", source.issue.map { StyledText($0) }, ")") { number.append(issue) }
    let page = source.page.map { StyledText(PageRange.text($0, .full, dash: "–")) }
    return joined([EnglishParts.container(source, italic: true), number, page], ", ")
  }

  /// §9.16: the date of retrieval only for works without a date of their own.
  private func access(_ source: CitationSource) -> StyledText? {
    guard let address = EnglishParts.address(source) else { return nil }
    guard source.doi == nil, source.issued == nil, let date = dates.text(source.accessed) else { return address }
    return joined([StyledText("Retrieved \(date), from"), address], " ")
  }

  /// §9.39–9.41.
  private func history(_ source: CitationSource) -> StyledText? {
    guard let title = source.originalTitle else { return nil }
    var text = StyledText("(Original work published as ")
    text.append(TitleText.parse(title).styled(.italic))
    text.append(StyledText(")"))
    return text
  }
}

extension String {
  /// The year with its letter, `n.d.` with a hyphen before it.
  func appending(letter: String) -> String {
    guard !letter.isEmpty else { return self }
    return self == "n.d." ? "n.d.-\(letter)" : self + letter
  }
}
