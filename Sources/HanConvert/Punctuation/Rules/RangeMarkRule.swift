import HanText

/// The mark of a range: 10~20公里 → 10～20公里, 2010–2020年 → 2010—2020年 on the mainland, 1990－2000年 → 1990–2000年
/// elsewhere; a tilde that ends a Chinese phrase is widened too (好的~).
///
/// Stays: approximation (`~5`), paths (`~/x`), strike-out (`~~x~~`), telephone numbers, minus signs, anything between
/// Latin words. Sources: GB/T 15834-2011 §4.13 (一字线 for periods and places, 浪纹线 for quantities);
/// 《重訂標點符號手冊》 連接號 (甲式 –, 乙式 ～).
struct RangeMarkRule: PunctuationRule {
  static let id: RuleID = "range-mark"
  let dash: Unicode.Scalar
  let marks: MarkSet
  /// What a period is counted in: a dash between one of these and a digit is no minus sign.
  private static let periods = Set("年月日号號时時期周週点點分".unicodeScalars)

  init(style: PunctuationStyle) {
    dash = style == .mainland ? "—" : "–"
    marks = MarkSet(style == .mainland ? "~∼〜–－─―" : "~∼〜－─―")
  }

  func apply(to line: inout MarkLine) {
    let runs = line.runs { Self.family($0) }.filter { $0.count == 1 }
    guard !runs.isEmpty, !MarkNeighbours.isLatin(line) else { return }
    for run in runs {
      let index = run.lowerBound
      if Self.family(line.cells[index].scalar) == 0 {
        if isTilde(line, index) { line.set(index, to: "～") }
      } else if line.cells[index].scalar != "—", isConnector(line, index) {
        line.set(index, to: dash)
      }
    }
  }

  private static func family(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "~", "∼", "〜", "～": 0
    case "–", "－", "─", "―", "—", "-": 1
    default: nil
    }
  }

  private func isTilde(_ line: MarkLine, _ index: Int) -> Bool {
    let left = line.kind(at: index - 1)
    let isUnit = line.scalar(at: index - 1).map { "%％℃°".unicodeScalars.contains($0) } ?? false
    guard left == .han || left == .digit || isUnit else { return false }
    switch line.kind(at: index + 1) {
    case .digit, .han: return true
    case nil, .mark, .hanMark: return left == .han
    default: return false
    }
  }

  private func isConnector(_ line: MarkLine, _ index: Int) -> Bool {
    guard line.cells[index].scalar != "-" else { return false }
    switch (line.kind(at: index - 1), line.kind(at: index + 1)) {
    case (.han, .han): return true
    case (.han, .digit): return line.scalar(at: index - 1).map(Self.periods.contains) ?? false
    case (.digit, .han): return true
    case (.digit, .digit): return isPeriod(line, index + 1)
    default: return false
    }
  }

  /// The number that starts at `index` has at most four digits and a unit of time behind it.
  private func isPeriod(_ line: MarkLine, _ index: Int) -> Bool {
    var end = index
    while end < index + 5, line.kind(at: end) == .digit { end += 1 }
    return line.scalar(at: end).map(Self.periods.contains) ?? false
  }
}
