import HanText
import TestSupport

@testable import HanConvert

/// The labelled cases of `Corpus/cases/punctuation`.
struct PunctuationCase: Sendable, CustomStringConvertible {
  let label: String
  let style: PunctuationStyle
  /// `style+spacing` and `style+narrow` ask for the rewriter's options.
  let options: Set<String>
  let text: String
  let result: String
  var description: String { "\(style.rawValue): \(label)" }

  var rewriter: PunctuationRewriter {
    PunctuationRewriter(
      style: style, spacing: options.contains("spacing"), narrowsAlphanumerics: options.contains("narrow"))
  }

  /// The cases of one rule; lines that start with `#` are comments, `=` means that the text stays, `\n` and `\u{…}`
  /// are escapes. A row that cannot be read is a case that fails.
  static func cases(_ rule: String) -> [PunctuationCase] {
    CaseRows.rows("punctuation/\(rule).tsv").map { row in
      let fields = row.map { $0.replacing("\\n", with: "\n") }
      guard fields.count == 4 else { return broken(row) }
      let names = fields[1].split(separator: "+").map(String.init)
      guard let style = PunctuationStyle(rawValue: names[0]) else { return broken(row) }
      return PunctuationCase(
        label: fields[0], style: style, options: Set(names.dropFirst()), text: fields[2],
        result: fields[3] == "=" ? fields[2] : fields[3])
    }
  }

  private static func broken(_ row: [String]) -> PunctuationCase {
    PunctuationCase(
      label: "unreadable row", style: .keep, options: [], text: row.joined(separator: "\t"), result: "four fields")
  }
}
