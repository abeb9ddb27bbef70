/// Parts that the English styles build in the same way.
enum EnglishParts {
  /// The title, in quotation marks or in italics or plain; in title case if the style and the language have it.
  static func title(
    _ source: CitationSource, quoted: Bool = false, italic: Bool = false, titleCase: Bool = false
  ) -> StyledText {
    styled(source.title, source, quoted: quoted, italic: italic, titleCase: titleCase)
  }

  /// The name of the container in title case.
  static func container(_ source: CitationSource, italic: Bool) -> StyledText {
    styled(source.container, source, italic: italic, titleCase: true)
  }

  static func styled(
    _ text: String?, _ source: CitationSource, quoted: Bool = false, italic: Bool = false, titleCase: Bool = false
  ) -> StyledText {
    guard let text, !text.isEmpty else { return StyledText() }
    var result = TitleText.parse(text, quoted: quoted)
    if titleCase { result = TitleCase.apply(to: result, language: WorkLanguage(of: source)) }
    return italic ? result.styled(.italic) : result
  }

  /// The DOI as an address, else the URL.
  static func address(_ source: CitationSource) -> StyledText? {
    (source.doi.map { "https://doi.org/" + $0 } ?? source.url).map { StyledText($0, style: .link) }
  }

  /// What author-date styles tell works apart by: the creators as the list writes them (or what stands in their place)
  /// and the year (APA 7 §8.19, CMOS 18 §13.113).
  static func ambiguityKey(
    _ source: CitationSource, _ creators: NameList, head: @autoclosure () -> StyledText
  ) -> String {
    let people = source.authors.isEmpty ? source.editors : source.authors
    let name = people.isEmpty ? head().plain : creators.text(people)
    return name + "\u{0}" + (source.issued?.start.map { String($0.year) } ?? "n.d.")
  }

  /// The text with its first letter raised.
  static func capitalized(_ text: String?) -> String? {
    guard let text, let first = text.unicodeScalars.first else { return nil }
    return first.properties.titlecaseMapping + String(String.UnicodeScalarView(text.unicodeScalars.dropFirst()))
  }

  /// Whether a number, page or issue speaks of several: `1-2`, `5, 8`.
  static func isPlural(_ text: String) -> Bool {
    text.unicodeScalars.contains { "-–—,&".unicodeScalars.contains($0) }
      && text.unicodeScalars.contains { ("0"..."9").contains($0) }
  }
}
