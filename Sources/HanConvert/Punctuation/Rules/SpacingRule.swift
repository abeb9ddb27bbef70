import HanText

/// One space between a Chinese character and a Latin letter or digit. Runs only when asked for.
///
/// Not between a digit and what it counts or orders in dates and times (2025年, 第3), nor where a mark stands between.
/// Source: practice of technical publishing; no standard asks for it.
struct SpacingRule: PunctuationRule {
  static let id: RuleID = "spacing"
  private static let joined = Set("年月日号號时時分秒点點第".unicodeScalars)
  let marks = MarkSet(ranges: [0x30...0x39, 0x41...0x5A, 0x61...0x7A])

  func apply(to line: inout MarkLine) {
    for index in line.cells.indices.dropFirst() where isSeam(line.cells[index - 1], line.cells[index]) {
      line.replace(index..<index, with: [" "])
    }
  }

  private func isSeam(_ left: MarkCell, _ right: MarkCell) -> Bool {
    let han = left.scalar.isHan ? left : right
    let latin = left.scalar.isHan ? right : left
    guard han.scalar.isHan, latin.scalar.isASCIIAlphanumeric || latin.kind == .letter else { return false }
    guard !latin.scalar.isHan, latin.scalar.value < 0xFF00 else { return false }
    return latin.kind == .letter || !Self.joined.contains(han.scalar)
  }
}
