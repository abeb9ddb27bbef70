import HanText

/// Straight quotation marks in Chinese text get a direction: 他說"好" → 他說“好”, 'x' inside → ‘x’.
///
/// Marks of a paragraph pair in turn. Stays: inches and feet (`27"`), apostrophes (`it's`, `'90`), quotations of Latin text
/// between Latin words, single marks inside Latin words or side by side, and every mark of a paragraph whose marks do
/// not come out even, unless the odd one opens or ends the paragraph as a quotation over several paragraphs does. The
/// directed marks then take the style's shape by ``QuotationMarkRule``.
struct StraightQuoteRule: PunctuationRule {
  static let id: RuleID = "straight-quotes"
  let marks = MarkSet("\"'＂＇")

  func apply(to line: inout MarkLine) {
    let neighbours = MarkNeighbours(line, throughSpaces: true)
    guard !neighbours.isLatin else { return }
    direct(doubleMarks(line), "“", "”", in: &line, neighbours)
    direct(singleMarks(line), "‘", "’", in: &line, neighbours)
  }

  /// The double marks that are no inches: a mark behind a digit is one if it could only be an opening one, or if an odd
  /// number of marks follows.
  private func doubleMarks(_ line: MarkLine) -> [Int] {
    let all = line.cells.indices.filter {
      (line.cells[$0].scalar == "\"" || line.cells[$0].scalar == "＂") && !line.cells[$0].isProtected
        && line.scalar(at: $0 - 1) != "\\"
    }
    var result: [Int] = []
    for (order, index) in all.enumerated() {
      let isAfterDigit = line.kind(at: index - 1) == .digit
      let isOpen = result.count % 2 == 1
      if isAfterDigit, !isOpen || (all.count - order - 1) % 2 == 1 { continue }
      result.append(index)
    }
    return result
  }

  /// The single marks that are no apostrophes, feet or shortened years.
  private func singleMarks(_ line: MarkLine) -> [Int] {
    line.cells.indices.filter { index in
      guard Self.isSingle(line.cells[index].scalar), !line.cells[index].isProtected else { return false }
      if [index - 1, index + 1].contains(where: { line.scalar(at: $0).map(Self.isSingle) ?? false }) { return false }
      let left = line.kind(at: index - 1)
      let right = line.kind(at: index + 1)
      if left == .digit || (right == .digit && left != .han) { return false }
      return !(left == .letter && right == .letter)
    }
  }

  private static func isSingle(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "＇" }

  private func direct(
    _ marks: [Int], _ opening: Unicode.Scalar, _ closing: Unicode.Scalar, in line: inout MarkLine,
    _ neighbours: MarkNeighbours
  ) {
    var marks = marks[...]
    if marks.count % 2 == 1 {
      if let first = marks.first, endsQuotation(line, first) {
        line.set(first, to: closing)
        marks.removeFirst()
      } else if let last = marks.last, opensQuotation(line, last) {
        line.set(last, to: opening)
        marks.removeLast()
      }
    }
    guard marks.count % 2 == 0 else { return }
    for start in stride(from: marks.startIndex, to: marks.endIndex, by: 2) {
      let pair = (marks[start], marks[start + 1])
      guard isChinese(line, neighbours, pair.0, pair.1, isSingle: opening == "‘") else { continue }
      line.set(pair.0, to: opening)
      line.set(pair.1, to: closing)
    }
  }

  /// The first of an odd number ends what an earlier paragraph opened: text before it, the end or a stop behind it.
  private func endsQuotation(_ line: MarkLine, _ index: Int) -> Bool {
    guard index > 0, line.cells[..<index].contains(where: { $0.kind == .han }) else { return false }
    guard let next = line.scalar(at: index + 1) else { return true }
    return "，。、；,;".unicodeScalars.contains(next)
  }

  /// The last of an odd number opens what a later paragraph ends: the head of the paragraph or a colon before it.
  private func opensQuotation(_ line: MarkLine, _ index: Int) -> Bool {
    guard line.kind(at: index + 1) == .han else { return false }
    guard let last = line.scalar(at: index - 1) else { return true }
    return last == ":" || last == "：" || line.cells[..<index].allSatisfy { $0.kind == .space }
  }

  /// Something Chinese stands in the pair, or beside it (on both sides of single marks).
  private func isChinese(
    _ line: MarkLine, _ neighbours: MarkNeighbours, _ open: Int, _ close: Int, isSingle: Bool
  ) -> Bool {
    if line.cells[open..<close].contains(where: { $0.kind == .han }) { return true }
    let left = neighbours.leftKind(of: open)?.isChinese == true
    let right = neighbours.rightKind(of: close)?.isChinese == true
    return isSingle ? left && right : left || right
  }
}
