import HanCitation

/// The references of one source in several styles.
struct ReportReferences {
  private static let styles: [(name: String, style: ReferenceStyleName)] = [
    ("GB/T 7714—2015", .gb7714_2015), ("GB/T 7714—2025", .gb7714_2025), ("APA 7", .apa), ("MLA 9", .mla),
    ("Chicago 18", .chicagoAuthorDate), ("Vancouver", .vancouver),
  ]

  /// In the order of ``styles``, each on one line and without its number.
  private let lines: [String]

  init(_ source: CitationSource) {
    lines = Self.styles.map { _, style in
      let list = ReferenceList([CitationRecord(source: source)], style: style)
      return list.entries.map(\.text.plain).joined().onOneLine
    }
  }

  /// The one that is copied with a quotation.
  var first: String { lines.first ?? "" }

  func html(language: String) -> String {
    let items = zip(Self.styles, lines).map { style, line in
      "<li><span class=\"style\">\(style.name)</span><span class=\"entry\" lang=\"\(language)\">"
        + "\(HTMLText.escaped(line))</span>\(ReportParts.copyButton(line, label: "Copy the reference in \(style.name)"))</li>"
    }
    return "<ul class=\"references\">\(items.joined())</ul>"
  }
}
