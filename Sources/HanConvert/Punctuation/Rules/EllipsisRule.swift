import HanText

/// Six dots: `...`, 。。。, ···, … and ⋯⋯ in Chinese text become ……
///
/// Twelve dots (………… for whole paragraphs left out), leaders of a table of contents and dots in brackets or between
/// Latin words or digits stay. Sources: GB/T 15834-2011 §4.11; 《重訂標點符號手冊》 刪節號.
struct EllipsisRule: PunctuationRule {
  static let id: RuleID = "ellipsis"
  let marks = MarkSet(".．…⋯‥", repeated: "。·・‧•", times: 3)
  /// More dots than this are a leader.
  private static let longest = 9

  func apply(to line: inout MarkLine) {
    let runs = line.runs { Self.family($0) }
    guard runs.contains(where: { Self.isEllipsis(line, $0) }) else { return }
    let neighbours = MarkNeighbours(line, throughSpaces: true)
    guard !neighbours.isLatin else { return }
    for run in runs where Self.isEllipsis(line, run) {
      let isBracketed = line.scalar(at: run.lowerBound - 1) == "[" && line.scalar(at: run.upperBound) == "]"
      let isChinese =
        neighbours.leftKind(of: run.lowerBound)?.isChinese == true
        || neighbours.rightKind(of: run.upperBound - 1)?.isChinese == true
      if isChinese, !isBracketed { line.replace(run, with: ["…", "…"]) }
    }
  }

  /// Dots of one family make one run.
  private static func family(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case ".", "．": 1
    case "。": 2
    case "…", "⋯", "‥": 3
    case "·", "・", "‧", "•": 4
    default: nil
    }
  }

  private static func isEllipsis(_ line: MarkLine, _ run: Range<Int>) -> Bool {
    switch line.cells[run.lowerBound].scalar {
    case "…": run.count != 4 && run.count <= 5
    case "⋯", "‥": run.count <= 5
    default: run.count >= 3 && run.count <= longest
    }
  }
}
