import TestSupport
import Testing

/// One row of `Corpus/cases/quotes/*.tsv`.
struct QuoteCase: Sendable, CustomTestStringConvertible {
  let file: String
  let label: String
  let marked: MarkedCase
  var testDescription: String { "\(file): \(label)" }

  /// The rows of one list.
  static func list(_ file: String) -> [QuoteCase] {
    CaseRows.rows("quotes/\(file).tsv").filter { $0.count == 2 }.map { row in
      QuoteCase(file: file, label: row[0], marked: MarkedCase(row[1].replacing("\\n", with: "\n")))
    }
  }
}
