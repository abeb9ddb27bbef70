import HanText

/// Marks in a row: ，， → ，, 。。 → 。, and on the mainland at most three ？ or ！.
///
/// Source: GB/T 15834-2011 §4.2.3.3 and §4.3.3.3 (叠用…最多三个). Different marks in a row (？！) stay as they are.
struct MarkRunRule: PunctuationRule {
  static let id: RuleID = "mark-run"
  let style: PunctuationStyle
  let marks = MarkSet("", repeated: "，；：。？！")

  func apply(to line: inout MarkLine) {
    for run in line.runs({ Self.isRepeatable($0) ? Int($0.value) : nil }) where run.count > 1 {
      let mark = line.cells[run.lowerBound].scalar
      let limit = mark == "？" || mark == "！" ? (style == .mainland ? 3 : run.count) : 1
      if run.count > limit, mark != "。" || run.count == 2 {
        line.replace(run.lowerBound + limit..<run.upperBound, with: [])
      }
    }
  }

  private static func isRepeatable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "，", "；", "：", "。", "？", "！": true
    default: false
    }
  }
}
