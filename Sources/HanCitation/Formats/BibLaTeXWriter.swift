import HanText

/// Writes BibLaTeX for biber: `@article` for what stands in a paper or magazine, `@online` for what has an address, `@misc` for the
/// rest.
///
/// Fields of CSL without a field in BibLaTeX's data model go into those that the model leaves to users: `usera` section,
/// `userb` genre, `userc` medium, `userd` SHA-256, `usere` CSL type, `verba` archive URL, `lista` publisher and `listb`
/// place of a paper. Quotations stand in `annotation`.
enum BibLaTeXWriter {
  static func text(_ records: [CitationRecord]) -> String {
    var keys = CitationKeys()
    return records.map { entry($0, key: keys.key($0.source.id)) }.joined(separator: "\n")
  }

  private static func entry(_ record: CitationRecord, key: String) -> String {
    let fields = fields(record).compactMap { name, value in value.map { "  \(name) = {\($0)},\n" } }
    return "@\(type(record.source)){\(key),\n\(fields.joined())}\n"
  }

  private static func type(_ source: CitationSource) -> String {
    if source.kind.isPeriodical, source.container != nil { return "article" }
    return source.url == nil ? "misc" : "online"
  }

  private static func fields(_ record: CitationRecord) -> [(String, String?)] {
    let source = record.source
    return identity(source) + (type(source) == "article" ? article(source) : online(source)) + common(record)
  }

  private static func identity(_ source: CitationSource) -> [(String, String?)] {
    let hasPrefix = (source.authors + source.editors).contains { $0.withParticles.nonDroppingParticle != nil }
    return [
      ("options", hasPrefix ? "useprefix=true" : nil), ("author", names(source.authors)),
      ("editor", names(source.editors)), ("translator", names(source.translators)),
      ("title", source.title.map { title($0, source) }),
      ("origtitle", source.originalTitle.map { BibLaTeXText.markup($0) }),
      ("date", source.issued?.edtf), ("urldate", source.accessed?.edtf), ("langid", language(source)),
    ]
  }

  private static func article(_ source: CitationSource) -> [(String, String?)] {
    [
      ("journaltitle", source.container.map { BibLaTeXText.markup($0) }), ("entrysubtype", subtype(source)),
      ("volume", source.volume.map(BibLaTeXText.plain)), ("number", source.issue.map(BibLaTeXText.plain)),
      ("pages", source.page.map { BibLaTeXText.plain(PageRange.text($0, .full, dash: "--")) }),
      ("lista", source.publisher.map { "{\(BibLaTeXText.plain($0))}" }),
      ("listb", source.publisherPlace.map { "{\(BibLaTeXText.plain($0))}" }),
    ]
  }

  private static func subtype(_ source: CitationSource) -> String? {
    switch source.kind {
    case .newspaperArticle: "newspaper"
    case .magazineArticle: "magazine"
    default: nil
    }
  }

  private static func online(_ source: CitationSource) -> [(String, String?)] {
    let bodies = [source.container, source.publisher].compactMap(\.self).map { "{\(BibLaTeXText.plain($0))}" }
    return [("organization", bodies.isEmpty ? nil : bodies.joined(separator: " and "))]
  }

  private static func common(_ record: CitationRecord) -> [(String, String?)] {
    let source = record.source
    let quotations = record.quotations.map { BibLaTeXText.plain(QuotationNote.text($0)) }
    return [
      ("url", source.url.map(BibLaTeXText.verbatim)), ("doi", source.doi.map(BibLaTeXText.verbatim)),
      ("abstract", source.abstract.map(BibLaTeXText.plain)), ("keywords", source.keyword.map(BibLaTeXText.plain)),
      ("note", source.note.map(BibLaTeXText.plain)), ("usera", source.section.map(BibLaTeXText.plain)),
      ("userb", source.genre.map(BibLaTeXText.plain)), ("userc", source.medium.map(BibLaTeXText.plain)),
      ("userd", source.sha256), ("usere", BibLaTeXText.plain(source.kind.rawValue)),
      ("verba", source.archiveURL.map(BibLaTeXText.verbatim)),
      ("annotation", quotations.isEmpty ? nil : quotations.joined(separator: " \\par ")),
    ]
  }

  /// The name that BibLaTeX knows the language by.
  private static func language(_ source: CitationSource) -> String? {
    guard let tag = source.language?.lowercased() else { return nil }
    if tag == "en-gb" { return "british" }
    if tag.hasPrefix("en") { return "english" }
    return tag.hasPrefix("zh") ? "chinese" : nil
  }

  /// The title; in an English one, words with capitals of their own are kept from changes of case.
  private static func title(_ title: String, _ source: CitationSource) -> String {
    let text = BibLaTeXText.markup(title)
    guard WorkLanguage(of: source) == .english else { return text }
    return text.split(separator: " ", omittingEmptySubsequences: false).enumerated().map { index, word in
      let letters = word.unicodeScalars
      let isPlain = !word.contains("\\") && !word.contains("{") && !word.contains("}")
      let hasCapital = letters.dropFirst(index == 0 ? 1 : 0).contains(where: \.properties.isUppercase)
      return isPlain && hasCapital ? "{\(word)}" : String(word)
    }.joined(separator: " ")
  }

  // Names

  private static func names(_ names: [CitationName]) -> String? {
    names.isEmpty ? nil : names.map(name).joined(separator: " and ")
  }

  private static func name(_ name: CitationName) -> String {
    if let literal = name.literal { return "{\(BibLaTeXText.plain(literal))}" }
    let name = name.withParticles
    let family = [name.nonDroppingParticle, name.family.map { shielded($0) }].spaced
    let given = [name.given, name.droppingParticle].spaced
    return [family, name.suffix.map(BibLaTeXText.plain), given.isEmpty ? nil : BibLaTeXText.plain(given)]
      .compactMap(\.self).joined(separator: ", ")
  }

  /// A family name whose words or marks BibLaTeX would take apart goes into braces.
  private static func shielded(_ family: String) -> String {
    let text = BibLaTeXText.plain(family)
    let words = family.lowercased().split(separator: " ")
    return family.contains(",") || words.contains("and") || words.count > 1 ? "{\(text)}" : text
  }
}

/// Text with what means something to TeX written so that it means itself.
enum BibLaTeXText {
  /// The text on one line, its braces balanced.
  static func plain(_ text: String) -> String {
    var result = ""
    for scalar in text.onOneLine.unicodeScalars {
      switch scalar {
      case "\\": result += "\\textbackslash{}"
      case "{": result += "\\textbraceleft{}"
      case "}": result += "\\textbraceright{}"
      case "~": result += "\\textasciitilde{}"
      case "^": result += "\\textasciicircum{}"
      case "$", "&", "%", "#", "_": result += "\\" + String(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Text in which the markup of CSL becomes that of TeX; quotation marks stay as they are.
  static func markup(_ text: String) -> String {
    guard text.unicodeScalars.contains("<") else { return plain(text) }
    return TitleText.parse(text).runs.map { run in
      // `plain` trims its text; a run in the middle of a title keeps its outer spaces.
      let scalars = run.text.unicodeScalars
      let lead = scalars.first == " " ? " " : ""
      let trail = scalars.count > 1 && scalars.last == " " ? " " : ""
      var text = lead + plain(run.text) + trail
      if run.style.contains(.italic) { text = "\\emph{\(text)}" }
      if run.style.contains(.bold) { text = "\\textbf{\(text)}" }
      if run.style.contains(.superscript) { text = "\\textsuperscript{\(text)}" }
      if run.style.contains(.subscript) { text = "\\textsubscript{\(text)}" }
      if run.style.contains(.smallCapitals) { text = "\\textsc{\(text)}" }
      return run.style.contains(.fixedCase) ? "{\(text)}" : text
    }.joined()
  }

  /// An address as it is; only what would unbalance the field is percent-encoded.
  static func verbatim(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "{": result += "%7B"
      case "}": result += "%7D"
      case "\\": result += "%5C"
      case _ where scalar.properties.isWhitespace: result += "%20"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
