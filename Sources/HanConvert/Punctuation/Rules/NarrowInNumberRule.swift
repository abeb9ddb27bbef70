import HanText

/// Full-width marks inside a number in ASCII digits become half-width: 50％ → 50%, 3．14 → 3.14, 10：30 → 10:30.
///
/// A colon only between one or two digits and two digits, as times have it. A comma stays: between digits it may
/// separate numbers. Source: GB/T 15835-2011 (digits and the marks within are of one width).
struct NarrowInNumberRule: PunctuationRule {
  static let id: RuleID = "narrow-in-number"
  let marks = MarkSet(behindDigits: "％．：／")

  func apply(to line: inout MarkLine) {
    for index in line.cells.indices where isDigit(line, index - 1) {
      switch line.cells[index].scalar {
      case "％": line.set(index, to: "%")
      case "．" where isDigit(line, index + 1): line.set(index, to: ".")
      case "／" where isDigit(line, index + 1): line.set(index, to: "/")
      case "：" where isTime(line, index): line.set(index, to: ":")
      default: continue
      }
    }
  }

  private func isTime(_ line: MarkLine, _ colon: Int) -> Bool {
    isDigit(line, colon + 1) && isDigit(line, colon + 2) && !isDigit(line, colon + 3) && !isDigit(line, colon - 3)
  }

  private func isDigit(_ line: MarkLine, _ index: Int) -> Bool { line.scalar(at: index)?.isASCIIDigit == true }
}
