import HanText

/// A form in which records are handed to other programs.
public enum CitationFormat: String, Sendable, CaseIterable {
  case cslJSON = "csl-json"

  /// The records in this form, ended by a line break.
  public func text(_ records: [CitationRecord]) -> String {
    switch self {
    case .cslJSON: CSLWriter.value(records.map(\.source)).indented + "\n"
    }
  }
}
