/// The bibliography of the Chicago Manual of Style, 18th edition: notes and bibliography, or author and date.
struct Chicago: ReferenceStyle {
  let isAuthorDate: Bool
  private let joined = Joiner(insideQuotes: true)
  private let dates = EnglishDate(order: .monthDayYear, months: EnglishDate.fullMonths)

  private static let names = NameStyle(order: .firstFamilyFirst, keepsNonDroppingParticle: false)
  private static let straight = NameStyle(order: .givenFirst)
  /// §13.107: up to six are listed; of more the first three.
  private static let creators = NameList(names: names, last: ", and ", cutFrom: 7, keeps: 3, rest: "et al.")
  private static let contributors = NameList(
    names: straight, last: ", and ", lastOfTwo: " and ", cutFrom: 7, keeps: 3, rest: "et al.")

  init(isAuthorDate: Bool) { self.isAuthorDate = isAuthorDate }

  func entry(_ source: CitationSource, _ place: ReferencePlace) -> StyledText {
    let head = Head(source)
    let year = isAuthorDate ? StyledText(year(source, place.yearLetter)) : nil
    let parts: [StyledText?] = [
      head.text, year, head.isTitle ? nil : Self.title(source), StyledText(description(source)), origin(source, head),
      history(source), StyledText(EnglishParts.capitalized(source.medium) ?? ""), access(source),
    ]
    return joined.ended(joined(parts, ". "))
  }

  func mark(_ source: CitationSource, _ place: ReferencePlace) -> StyledText {
    guard isAuthorDate else { return StyledText(String(place.number), style: .superscript) }
    let name = shortHead(source)
    return joined.wrapped("(", joined([name, StyledText(year(source, place.yearLetter))], " "), ")") ?? StyledText()
  }

  /// §13.113.
  func ambiguityKey(_ source: CitationSource) -> String? {
    isAuthorDate ? EnglishParts.ambiguityKey(source, Self.creators, head: Head(source).text) : nil
  }

  // Author (§13.73–13.86)

  /// What stands first: authors, editors, translators; for unsigned work the publisher or name of a web page, the
  /// paper or magazine (§14.97); else the title.
  private struct Head {
    let text: StyledText
    var isPublisher = false
    var isContainer = false
    var isTitle = false

    init(_ source: CitationSource) {
      if let people = Self.people(source) {
        text = StyledText(people)
      } else if source.kind == .webPage, let publisher = source.publisher {
        text = StyledText(publisher)
        isPublisher = true
      } else if source.container != nil, [.webPage, .newspaperArticle, .magazineArticle].contains(source.kind) {
        text = Chicago.container(source)
        isContainer = true
      } else {
        text = Chicago.title(source)
        isTitle = true
      }
    }

    private static func people(_ source: CitationSource) -> String? {
      if !source.authors.isEmpty { return Chicago.creators.text(source.authors) }
      if !source.editors.isEmpty {
        return Chicago.creators.text(source.editors) + (source.editors.count > 1 ? ", eds." : ", ed.")
      }
      return source.translators.isEmpty ? nil : Chicago.creators.text(source.translators) + ", trans."
    }
  }

  private func shortHead(_ source: CitationSource) -> StyledText {
    let people = source.authors.isEmpty ? source.editors : source.authors
    let names = people.map(\.short)
    switch names.count {
    case 0: return Head(source).text
    case 1, 2: return StyledText(names.joined(separator: " and "))
    default: return StyledText(names[0] + " et al.")
    }
  }

  // Date (§14.44; no date: §13.104)

  private func year(_ source: CitationSource, _ letter: String) -> String {
    guard let year = EnglishDate.year(source.issued) else { return "n.d.".appending(letter: letter) }
    return source.issued?.isApproximate == true ? "[\(year)?]\(letter)" : year + letter
  }

  private func dateInSource(_ source: CitationSource) -> StyledText? {
    if isAuthorDate { return dates.withoutYear(source.issued).map { StyledText($0) } }
    guard let text = dates.text(source.issued) else { return source.kind.isSerial ? "n.d." : nil }
    return StyledText(source.issued?.isApproximate == true ? "[\(text)?]" : text)
  }

  // Title and description

  /// Title case in quotation marks; a post as it is spelled; in italics a work outside any container.
  private static func title(_ source: CitationSource) -> StyledText {
    if source.kind == .post { return EnglishParts.title(source, quoted: true) }
    let isPart = source.container != nil || source.kind == .webPage
    return EnglishParts.title(source, quoted: isPart, italic: !isPart, titleCase: true)
  }

  private func description(_ source: CitationSource) -> String {
    var parts: [String] = []
    if source.number == nil, let genre = EnglishParts.capitalized(source.genre) { parts.append(genre) }
    if source.kind.isSerial, source.section != nil {
      parts.append(EnglishParts.styled(source.section, source, titleCase: true).plain)
    }
    if !source.kind.isSerial, !source.authors.isEmpty, !source.editors.isEmpty {
      parts.append("Edited by " + Self.contributors.text(source.editors))
    }
    if !source.translators.isEmpty, !(source.authors.isEmpty && source.editors.isEmpty) {
      parts.append("Translated by " + Self.contributors.text(source.translators))
    }
    return parts.joined(separator: ". ")
  }

  // Source (§14.87–14.112): papers and magazines by date only, without volume, issue or page

  private static func container(_ source: CitationSource) -> StyledText {
    guard source.kind.isSerial else { return EnglishParts.container(source, italic: false) }
    let joined = Joiner()
    let place = joined.wrapped("(", source.publisherPlace.map { StyledText($0) }, ")")
    return joined([EnglishParts.container(source, italic: true), place], " ")
  }

  private func origin(_ source: CitationSource, _ head: Head) -> StyledText {
    let container = head.isContainer ? nil : Self.container(source)
    let publisher = head.isPublisher || source.kind.isPeriodical ? nil : publisher(source)
    return joined([container, publisher, dateInSource(source)], ", ")
  }

  /// §14.30: the place only where there is no publisher.
  private func publisher(_ source: CitationSource) -> StyledText? {
    let place = source.kind.isSerial ? nil : source.publisherPlace
    return (source.publisher ?? place).map { StyledText($0) }
  }

  private func history(_ source: CitationSource) -> StyledText? {
    guard source.originalTitle != nil else { return nil }
    return joined(
      ["Originally published as", EnglishParts.styled(source.originalTitle, source, italic: true, titleCase: true)], " "
    )
  }

  /// §14.104: the date of access only for pages without a date of their own.
  private func access(_ source: CitationSource) -> StyledText? {
    let accessed = source.issued == nil && source.doi == nil ? dates.text(source.accessed) : nil
    return joined([accessed.map { StyledText("Accessed \($0)") }, EnglishParts.address(source)], ". ")
  }
}
