import GRDB
import HanCitation
import HanText

/// Reads rows of the library back into records.
enum QuotationRow {
  /// What a query must select for ``unit(_:)``; `q` is the table of quotations and `a` that of articles.
  static let columns = """
    q.id, q.stable_id, q.kind, q.exact, q.reading, q.prefix, q.suffix, q.start_point, q.end_point, q.speaker, q.speaker_title, \
    q.speaker_affiliation, q.cue, q.via, q.said, q.repairs, q.derived, q.match_key, q.exact_key, a.citation, a.issued
    """

  /// The places of ``columns``: to look for columns by their names takes a third of the time of a search.
  fileprivate enum Column: Int {
    case id, stableID, kind, exact, reading, prefix, suffix, start, end, speaker, speakerTitle
    case speakerAffiliation, cue, via, date, repairs, derivedForms, matchKey, exactKey, citation, issued
  }

  /// A quotation ready for comparison.
  static func unit(_ row: Row) -> VerificationUnit {
    let content = LibraryQuotation(citation: row[.citation], quotation: quotation(row), reading: row[.reading])
    let exactKey: String? = row[.exactKey]
    return VerificationUnit(
      content, keys: [row[.matchKey]] + (exactKey.map { [$0] } ?? []), issued: row[.issued], row: row[.id])
  }

  /// A paragraph ready for comparison; its row number is negative, so that it never equals a quotation's.
  static func passage(_ row: Row) -> VerificationUnit {
    let content = LibraryQuotation(citation: row["citation"], quotation: nil, reading: row["reading"])
    let id: Int64 = row["id"]
    return VerificationUnit(content, keys: [row["match_key"]], issued: row["issued"], row: -id)
  }

  /// The record of an article from its CSL-JSON.
  static func source(_ citation: String) -> CitationSource {
    let value = (try? JSONValue(parsing: citation)) ?? .null
    return CSLReader(value).sources.first ?? CitationSource(id: "", kind: .webPage)
  }

  static func quotation(_ row: Row) -> CitedQuotation {
    let start: Int = row[.start]
    let end: Int = row[.end]
    var quotation = CitedQuotation(
      id: row[.stableID], kind: row[.kind], exact: row[.exact], prefix: row[.prefix], suffix: row[.suffix],
      position: start..<max(start, end))
    quotation.repairs = QuotationForms.repairs(from: row[.repairs])
    quotation.derivedForms = QuotationForms.derived(from: row[.derivedForms])
    quotation.speaker = row[.speaker]
    quotation.speakerTitle = row[.speakerTitle]
    quotation.speakerAffiliation = row[.speakerAffiliation]
    quotation.cue = row[.cue]
    quotation.via = row[.via]
    quotation.date = row[.date]
    return quotation
  }
}

extension Row {
  fileprivate subscript<Value: DatabaseValueConvertible & StatementColumnConvertible>(
    _ column: QuotationRow.Column
  ) -> Value { self[column.rawValue] }
}
