/// Writes a table (RFC 4180, UTF-8): one row a quotation, or one a source that has none.
enum CSVWriter {
  private typealias Column = (name: String, value: (CitationSource, CitedQuotation?) -> String?)

  static func text(_ records: [CitationRecord]) -> String {
    let rows = records.flatMap { record in
      let quotations: [CitedQuotation?] = record.quotations.isEmpty ? [nil] : record.quotations
      return quotations.map { quotation in columns.map { $0.value(record.source, quotation) ?? "" } }
    }
    return ([columns.map(\.name)] + rows).map { $0.map(CSVField.escaped).joined(separator: ",") + "\r\n" }.joined()
  }

  private static var columns: [Column] { sourceColumns + quotationColumns }

  private static var sourceColumns: [Column] {
    [
      ("source_id", { source, _ in source.id }), ("type", { source, _ in source.kind.rawValue }),
      ("title", { source, _ in source.title }), ("authors", { source, _ in names(source.authors) }),
      ("editors", { source, _ in names(source.editors) }), ("container", { source, _ in source.container }),
      ("publisher", { source, _ in source.publisher }), ("volume", { source, _ in source.volume }),
      ("issue", { source, _ in source.issue }), ("page", { source, _ in source.page }),
      ("issued", { source, _ in source.issued?.edtf ?? source.issued?.literal }),
      ("accessed", { source, _ in source.accessed?.edtf ?? source.accessed?.literal }),
      ("url", { source, _ in source.url }), ("doi", { source, _ in source.doi }),
      ("archive_url", { source, _ in source.archiveURL }), ("language", { source, _ in source.language }),
      ("sha256", { source, _ in source.sha256 }),
    ]
  }

  private static var quotationColumns: [Column] {
    [
      ("quotation_id", { $1?.id }), ("kind", { $1?.kind }), ("exact", { $1?.exact }), ("reading", { $1?.reading }),
      ("derivation", { $1?.derivedForms.last?.derivation }), ("start", { $1.map { String($0.position.lowerBound) } }),
      ("end", { $1.map { String($0.position.upperBound) } }), ("speaker", { $1?.speaker }),
      ("speaker_title", { $1?.speakerTitle }), ("speaker_affiliation", { $1?.speakerAffiliation }),
      ("cue", { $1?.cue }), ("via", { $1?.via }), ("date", { $1?.date }),
    ]
  }

  private static func names(_ names: [CitationName]) -> String {
    names.map { NameStyle().text($0, at: 0) }.joined(separator: "; ")
  }
}
