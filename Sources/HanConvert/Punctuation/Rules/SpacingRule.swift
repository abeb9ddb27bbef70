import HanText

/// One space between a Chinese character and a Latin letter or digit, with the signs that belong to it: 用C++写 → 用 C++ 写,
/// 约$5 → 约 $5, 涨5%后 → 涨 5% 后. Runs only when asked for.
///
/// Not between a digit and what it counts or orders in dates and times (2025年, 第3), nor where another mark stands between.
/// Source: practice of technical publishing; no standard asks for it.
struct SpacingRule: PunctuationRule {
  static let id: RuleID = "spacing"
  private static let joined = Set("年月日号號时時分秒点點第".unicodeScalars)
  let marks = MarkSet(ranges: [0x30...0x39, 0x41...0x5A, 0x61...0x7A])

  func apply(to line: inout MarkLine) {
    for index in line.cells.indices.dropFirst() where isSeam(line, index) {
      line.replace(index..<index, with: [" "])
    }
  }

  /// Whether a Chinese character and a word meet before the cell at `index`.
  private func isSeam(_ line: MarkLine, _ index: Int) -> Bool {
    let left = line.cells[index - 1].scalar
    let right = line.cells[index].scalar
    if left.isHan { return isWord(line, index, side: 1) && !isJoined(left, line.cells[index]) }
    return right.isHan && isWord(line, index - 1, side: -1) && !isJoined(right, line.cells[index - 1])
  }

  private func isJoined(_ han: Unicode.Scalar, _ cell: MarkCell) -> Bool {
    cell.kind == .digit && Self.joined.contains(han)
  }

  /// Whether a word begins (side 1) or ends (side -1) with the cell.
  private func isWord(_ line: MarkLine, _ index: Int, side: Int) -> Bool {
    let cell = line.cells[index]
    switch cell.scalar {
    case "$", "€", "£": return side > 0 && line.kind(at: index + 1) == .digit
    case "%": return side < 0 && line.kind(at: index - 1) == .digit
    case "+", "#": return side < 0 && (line.kind(at: index - 1) == .letter || line.scalar(at: index - 1) == "+")
    default:
      guard cell.scalar.isASCIIAlphanumeric || cell.kind == .letter else { return false }
      return !cell.scalar.isHan && cell.scalar.value < 0xFF00
    }
  }
}
