import HanText

/// A form in which records are handed to other programs.
public enum CitationFormat: String, Sendable, CaseIterable {
  case cslJSON = "csl-json"
  case bibLaTeX = "biblatex"
  case ris
  /// W3C Web Annotation.
  case annotations
  /// schema.org.
  case jsonLD = "jsonld"
  case tei, csv
  /// Our own record, one JSON object a line: see ``RecordJSON``.
  case records

  /// The records in this form, ended by a line break.
  public func text(_ records: [CitationRecord]) -> String {
    switch self {
    case .cslJSON: CSLWriter.value(records.map(\.source)).indented + "\n"
    case .bibLaTeX: BibLaTeXWriter.text(records)
    case .ris: RISWriter.text(records)
    case .annotations: WebAnnotationWriter.text(records)
    case .jsonLD: SchemaOrgWriter.text(records)
    case .tei: TEIWriter.text(records)
    case .csv: CSVWriter.text(records)
    case .records: RecordJSON.text(records)
    }
  }
}
