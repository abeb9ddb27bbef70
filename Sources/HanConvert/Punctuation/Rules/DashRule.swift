import HanText

/// Two squares of dash: `--`, ──, －－, ―― and `---` in Chinese text become ——.
///
/// Options (`--help`), decrements (`i--`), comment and table marks, rules across the page, and anything between Latin
/// words stay. A single dash is a connector: see ``RangeMarkRule``. Sources: GB/T 15834-2011 §4.10; 《重訂標點符號手冊》 破折號.
struct DashRule: PunctuationRule {
  static let id: RuleID = "dash"
  let marks = MarkSet("-－─―–", repeated: "—", times: 3)
  /// Longer runs are rules across the page.
  private static let longest = 4

  func apply(to line: inout MarkLine) {
    let runs = line.runs { Self.isDash($0) ? 0 : nil }.filter { $0.count >= 2 && $0.count <= Self.longest }
    guard runs.contains(where: { run in line.cells[run].contains { $0.scalar != "—" } || run.count != 2 }) else {
      return
    }
    let neighbours = MarkNeighbours(line, throughSpaces: true)
    guard !neighbours.isLatin else { return }
    for run in runs where !isSymbol(line, neighbours, run) {
      let isChinese =
        neighbours.leftKind(of: run.lowerBound)?.isChinese == true
        || neighbours.rightKind(of: run.upperBound - 1)?.isChinese == true
      if isChinese { line.replace(run, with: ["—", "—"]) }
    }
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "－", "—", "─", "―", "–": true
    default: false
    }
  }

  private func isSymbol(_ line: MarkLine, _ neighbours: MarkNeighbours, _ run: Range<Int>) -> Bool {
    let next = line.scalar(at: run.upperBound)
    if let last = line.scalar(at: run.lowerBound - 1), last == "!" || last == "|" || last == "<" || last == ":" {
      return true
    }
    if next == ">" || next == "|" || next == ":" { return true }
    guard line.cells[run.lowerBound].scalar == "-" else { return false }
    if let next, next.value < 0x80, next.properties.isLowercase { return true }
    return line.kind(at: run.lowerBound - 1) == .letter && line.kind(at: run.lowerBound - 2)?.isAlphanumeric != true
  }
}
