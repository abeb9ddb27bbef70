import HanText

/// Half-width parentheses in Chinese text become （）, both of a pair or neither.
///
/// A pair belongs to Chinese text if it stands beside a Chinese character or holds one; a half of a mixed pair follows
/// the other. Calls (`print(x)`, `f(x)`), operands, phone numbers, file numbers (`报告(1).doc`) and list marks without an
/// opening half (`1)`) stay. Sources: GB/T 15834-2011 §4.9; 《重訂標點符號手冊》 夾註號.
struct WidenParenthesesRule: PunctuationRule {
  static let id: RuleID = "widen-parentheses"
  let throughSpaces: Bool
  let marks = MarkSet("()")

  init(throughSpaces: Bool = false) { self.throughSpaces = throughSpaces }

  func apply(to line: inout MarkLine) {
    let neighbours = MarkNeighbours(line, throughSpaces: throughSpaces)
    let han = Self.countsOfHan(in: line)
    for open in line.cells.indices {
      guard let close = neighbours.partner(of: open), close > open else { continue }
      guard !line.cells[open].isProtected, !line.cells[close].isProtected else { continue }
      let context = ParenthesisContext(
        line: line, neighbours: neighbours, open: open, close: close, holdsHan: han[close] > han[open])
      let isMixed = (line.cells[open].scalar == "(") != (line.cells[close].scalar == ")")
      guard isMixed || context.isChinese else { continue }
      line.set(open, to: "（")
      line.set(close, to: "）")
    }
  }

  /// How many Chinese characters come before each cell.
  private static func countsOfHan(in line: MarkLine) -> [Int32] {
    var count: Int32 = 0
    return line.cells.map { cell in
      defer { if cell.kind == .han { count += 1 } }
      return count
    }
  }
}
