import HanText

/// Full-width letters and digits become ASCII: ＧＰＴ → GPT, ２０２５ → 2025. Runs only when asked for.
struct NarrowAlphanumericsRule: PunctuationRule {
  static let id: RuleID = "narrow-alphanumerics"
  let marks = MarkSet(ranges: [0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A])

  func apply(to line: inout MarkLine) {
    for index in line.cells.indices {
      let value = line.cells[index].scalar.value
      guard value >= 0xFF10, value <= 0xFF5A, line.cells[index].kind.isAlphanumeric else { continue }
      if let ascii = Unicode.Scalar(value - 0xFEE0) { line.set(index, to: ascii) }
    }
  }
}
