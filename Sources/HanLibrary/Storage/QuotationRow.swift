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

  /// A quotation ready for comparison.
  static func unit(_ row: Row) -> VerificationUnit {
    let content = LibraryQuotation(citation: row["citation"], quotation: quotation(row), reading: row["reading"])
    let exactKey: String? = row["exact_key"]
    return VerificationUnit(
      content, keys: [row["match_key"]] + (exactKey.map { [$0] } ?? []), issued: row["issued"], row: row["id"])
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
    let start: Int = row["start_point"]
    let end: Int = row["end_point"]
    var quotation = CitedQuotation(
      id: row["stable_id"], kind: row["kind"], exact: row["exact"], prefix: row["prefix"], suffix: row["suffix"],
      position: start..<max(start, end))
    quotation.repairs = QuotationForms.repairs(from: row["repairs"])
    quotation.derivedForms = QuotationForms.derived(from: row["derived"])
    quotation.speaker = row["speaker"]
    quotation.speakerTitle = row["speaker_title"]
    quotation.speakerAffiliation = row["speaker_affiliation"]
    quotation.cue = row["cue"]
    quotation.via = row["via"]
    quotation.date = row["said"]
    return quotation
  }
}
