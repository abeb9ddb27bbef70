import HanText
import TestSupport

@testable import HanConvert

/// The labelled cases of `Corpus/cases/repair`.
enum RepairCases {
  struct Row: Sendable, CustomStringConvertible {
    let label: String
    let fields: [String]
    var description: String { label }
  }

  /// The rows of a file: a label, and the other fields.
  static func rows(_ name: String) -> [Row] {
    CaseRows.rows("repair/\(name)").filter { $0.count > 1 }.map { Row(label: $0[0], fields: Array($0.dropFirst())) }
  }

  /// The text after all repairs that are applied, without tables.
  static func mended(_ text: String, tables: TableImage? = nil) -> String {
    TracedText(text).applying(DamageRepairer(tables: tables)).string
  }
}
