/// The works-cited list of the MLA Handbook, 9th edition.
struct MLA: ReferenceStyle {
  private let joined = Joiner(insideQuotes: true)
  private let dates = EnglishDate(order: .dayMonthYear, months: EnglishDate.mlaMonths)

  private static let names = NameStyle(order: .firstFamilyFirst)
  private static let straight = NameStyle(order: .givenFirst)
  /// §5.6–5.8: one, two, or the first of more.
  private static let creators = NameList(names: names, last: ", and ", cutFrom: 3, keeps: 1, rest: "et al.")
  private static let contributors = NameList(names: straight, last: " and ", cutFrom: 3, keeps: 1, rest: "et al.")

  func entry(_ source: CitationSource, _ place: ReferencePlace) -> StyledText {
    let head = creators(source, place)
    let parts = [
      head, title(source), StyledText(genre(source) ?? ""), container(source), StyledText(supplement(source) ?? ""),
      history(source),
    ]
    return joined.ended(joined(parts, ". "))
  }

  func mark(_ source: CitationSource, _ place: ReferencePlace) -> StyledText {
    let people = source.authors.isEmpty ? source.editors : source.authors
    let names = people.map(\.short)
    switch names.count {
    case 0: return joined.wrapped("(", title(source), ")") ?? StyledText()
    case 1, 2: return StyledText("(\(names.joined(separator: " and ")))")
    default: return StyledText("(\(names[0]) et al.)")
    }
  }

  // Author (§5.3–5.22); §5.126: three dashes for the authors of the entry before

  private func creators(_ source: CitationSource, _ place: ReferencePlace) -> StyledText {
    if place.repeatsAuthors { return "———" }
    if !source.authors.isEmpty { return StyledText(Self.creators.text(source.authors)) }
    if !source.editors.isEmpty {
      return StyledText(Self.creators.text(source.editors) + (source.editors.count > 1 ? ", editors" : ", editor"))
    }
    guard !source.translators.isEmpty else { return StyledText() }
    let label = source.translators.count > 1 ? ", translators" : ", translator"
    return StyledText(Self.creators.text(source.translators) + label)
  }

  /// §5.23–5.30: in quotation marks inside a container, in italics when it stands alone; a post as it is spelled.
  private func title(_ source: CitationSource) -> StyledText {
    if source.kind == .post { return EnglishParts.title(source, quoted: true) }
    let isPart = source.container != nil
    return EnglishParts.title(source, quoted: isPart, italic: !isPart, titleCase: true)
  }

  private func genre(_ source: CitationSource) -> String? {
    source.number == nil ? EnglishParts.capitalized(source.genre) : nil
  }

  // Container (§5.31–5.99)

  private func container(_ source: CitationSource) -> StyledText {
    var parts: [StyledText?] = [
      joined([name(source), place(source)], " "), StyledText(contributors(source).joined(separator: ", ")),
    ]
    parts += [volume(source), issue(source), publisher(source), date(source), page(source)]
    parts.append(EnglishParts.address(source))
    return joined(parts, ", ")
  }

  private func name(_ source: CitationSource) -> StyledText { EnglishParts.container(source, italic: true) }

  private func place(_ source: CitationSource) -> StyledText? {
    source.kind.isSerial ? joined.wrapped("[", source.publisherPlace.map { StyledText($0) }, "]") : nil
  }

  private func contributors(_ source: CitationSource) -> [String] {
    var parts: [String] = []
    if !source.authors.isEmpty, !source.editors.isEmpty {
      parts.append("edited by " + Self.contributors.text(source.editors))
    }
    if !source.translators.isEmpty, !(source.authors.isEmpty && source.editors.isEmpty) {
      parts.append("translated by " + Self.contributors.text(source.translators))
    }
    guard source.container == nil, let first = parts.first else { return parts }
    return [EnglishParts.capitalized(first) ?? first] + parts.dropFirst()
  }

  private func volume(_ source: CitationSource) -> StyledText? {
    guard let volume = source.volume, source.kind.isSerial || source.container != nil else { return nil }
    let isNumber = volume.unicodeScalars.first.map { ("0"..."9").contains($0) } ?? false
    return StyledText(isNumber ? (EnglishParts.isPlural(volume) ? "vols. " : "vol. ") + volume : volume)
  }

  private func issue(_ source: CitationSource) -> StyledText? {
    source.issue.map { StyledText((EnglishParts.isPlural($0) ? "nos. " : "no. ") + $0) }
  }

  private func publisher(_ source: CitationSource) -> StyledText? {
    source.kind.isSerial ? nil : (source.publisher ?? source.publisherPlace).map { StyledText($0) }
  }

  private func date(_ source: CitationSource) -> StyledText? {
    dates.text(source.issued).map { StyledText((source.issued?.isApproximate == true ? "Circa " : "") + $0) }
  }

  private func page(_ source: CitationSource) -> StyledText? {
    source.page.map {
      StyledText((EnglishParts.isPlural($0) ? "pp. " : "p. ") + PageRange.text($0, .minimalTwo, dash: "–"))
    }
  }

  // End of the entry (§5.105–5.119)

  private func supplement(_ source: CitationSource) -> String? {
    var parts: [String] = []
    if source.issued == nil, let date = dates.text(source.accessed) { parts.append("Accessed \(date)") }
    if let medium = EnglishParts.capitalized(source.medium) { parts.append(medium) }
    if source.kind.isSerial, source.section != nil {
      parts.append(EnglishParts.styled(source.section, source, titleCase: true).plain)
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// §5.114.
  private func history(_ source: CitationSource) -> StyledText? {
    guard !source.kind.isSerial, source.originalTitle != nil else { return nil }
    return joined(
      ["Originally published as", EnglishParts.styled(source.originalTitle, source, italic: true, titleCase: true)], " "
    )
  }
}
