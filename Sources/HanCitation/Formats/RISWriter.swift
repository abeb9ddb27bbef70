import HanText

/// Writes RIS (Research Information Systems), one tag a line, lines ended by CR LF as the format asks.
enum RISWriter {
  static func text(_ records: [CitationRecord]) -> String { records.map(record).joined() }

  private static func record(_ record: CitationRecord) -> String {
    let source = record.source
    var lines: [(String, String?)] = [("TY", type(source)), ("ID", source.id)]
    lines += source.authors.map { ("AU", name($0)) }
    lines += source.editors.map { ("A2", name($0)) }
    lines += source.translators.map { ("A4", name($0)) }
    lines += [
      ("TI", source.title.map { TitleText.parse($0).plain }), ("T2", source.container), ("PB", source.publisher),
      ("CY", source.publisherPlace), ("VL", source.volume), ("IS", source.issue),
    ]
    lines += pages(source) + dates(source)
    lines += [
      ("UR", source.url), ("DO", source.doi), ("LA", source.language), ("AB", source.abstract), ("SE", source.section),
      ("M3", source.genre), ("OP", source.originalTitle), ("L2", source.archiveURL), ("N1", source.note),
    ]
    lines += keywords(source).map { ("KW", $0) } + record.quotations.map { ("N1", QuotationNote.text($0)) }
    let written = lines.compactMap { tag, value in value.map { "\(tag)  - \($0.onOneLine)\r\n" } }
    return written.joined() + "ER  - \r\n"
  }

  private static func type(_ source: CitationSource) -> String {
    switch source.kind {
    case .newspaperArticle: "NEWS"
    case .magazineArticle: "MGZN"
    case .journalArticle: "JOUR"
    case .blogPost: "BLOG"
    default: source.url == nil ? "GEN" : "ELEC"
    }
  }

  /// `Family, Given, Suffix`.
  private static func name(_ name: CitationName) -> String {
    if let literal = name.literal { return literal }
    let family = [name.nonDroppingParticle, name.family].spaced
    let given = [name.given, name.droppingParticle].spaced
    return [family, given.isEmpty ? nil : given, name.suffix].compactMap(\.self).joined(separator: ", ")
  }

  private static func pages(_ source: CitationSource) -> [(String, String?)] {
    guard let page = source.page else { return [] }
    let ends = page.unicodeScalars.split { "-–—".unicodeScalars.contains($0) }
    guard ends.count == 2, !page.unicodeScalars.contains(",") else { return [("SP", page)] }
    return zip(["SP", "EP"], ends).map { ($0, String(String.UnicodeScalarView($1))) }
  }

  private static func dates(_ source: CitationSource) -> [(String, String?)] {
    [
      ("PY", source.issued?.start.map { CitationDate.padded($0.year, 4) }), ("DA", source.issued.flatMap(date)),
      ("Y2", source.accessed.flatMap(date)),
    ]
  }

  /// `YYYY/MM/DD/other`, parts that are not known left empty.
  private static func date(_ date: CitationDate) -> String? {
    guard let start = date.start else { return date.literal.map { "///\($0)" } }
    let month = start.month.map { CitationDate.padded($0, 2) } ?? ""
    let day = start.day.map { CitationDate.padded($0, 2) } ?? ""
    let isPlain = date.end == nil && date.season == nil && !date.isApproximate
    return "\(CitationDate.padded(start.year, 4))/\(month)/\(day)/" + (isPlain ? "" : date.edtf ?? "")
  }

  private static func keywords(_ source: CitationSource) -> [String] {
    (source.keyword ?? "").unicodeScalars.split { ",;，；".unicodeScalars.contains($0) }
      .map { String(String.UnicodeScalarView($0)).onOneLine }
  }
}
