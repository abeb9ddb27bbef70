import HanText

/// Quotation marks of the style: “ ” outside and ‘ ’ inside on the mainland, 「」 outside and 『』 inside elsewhere.
///
/// Levels alternate with the depth of nesting, whatever the marks in the text: 『「」』 becomes 「『』」. Marks of a quotation
/// that runs over several paragraphs (opened in each, closed in the last) have no partner in their paragraph and keep
/// their level, as do inner marks behind an outer one that stays open. Quotations of Latin text between Latin words and apostrophes stay. Outer marks of the style that
/// enclose each other directly stay too: one of them may lack its other half.
/// Sources: GB/T 15834-2011 §4.8; 《重訂標點符號手冊》 引號.
struct QuotationMarkRule: PunctuationRule {
  static let id: RuleID = "quotation-marks"
  let isCurly: Bool
  let marks: MarkSet

  init(style: PunctuationStyle) {
    isCurly = style == .mainland
    marks = MarkSet(isCurly ? "‘’「」『』〝〞〟" : "“”‘’『』〝〞〟")
  }

  func apply(to line: inout MarkLine) {
    let quotes = QuotationMark.paired(in: line)
    guard quotes.contains(where: { !isNativeOuter($0) }) else { return }
    let neighbours = MarkNeighbours(line, throughSpaces: true)
    guard !neighbours.isLatin else { return }
    let han = Self.countsOfHan(in: line)
    var enclosing: [(mark: Int, isOuter: Bool)] = []
    var isUnclosed = false
    for (index, quote) in quotes.enumerated() {
      while let last = enclosing.last, let end = quotes[last.mark].partner, end < index { enclosing.removeLast() }
      guard let partner = quote.partner else {
        isUnclosed = isUnclosed || (quote.isOpening && quote.shape.isDouble)
        if touchesHan(quote, neighbours) { write(quote, isOuter: quote.shape.isDouble, in: &line) }
        continue
      }
      guard quote.isOpening else { continue }
      var isOuter = enclosing.last.map { !$0.isOuter } ?? (!isUnclosed || quote.shape.isDouble)
      if isNativeOuter(quote), let last = enclosing.last, isNativeOuter(quotes[last.mark]) { isOuter = true }
      enclosing.append((index, isOuter))
      let holdsHan = han[quotes[partner].cell] > han[quote.cell]
      let isForeign = touchesLatin(line, quote.cell - 1) || touchesLatin(line, quotes[partner].cell + 1)
      let isBesideHan = touchesHan(quote, neighbours) || touchesHan(quotes[partner], neighbours)
      guard holdsHan || isBesideHan || !isForeign else { continue }
      write(quote, isOuter: isOuter, in: &line)
      write(quotes[partner], isOuter: isOuter, in: &line)
    }
  }

  private func isNativeOuter(_ quote: QuotationMark) -> Bool { quote.shape == (isCurly ? .double : .corner) }

  /// A Latin word stands at a cell, or behind a space there.
  private func touchesLatin(_ line: MarkLine, _ index: Int) -> Bool {
    guard let kind = line.kind(at: index) else { return false }
    let beyond = kind == .space ? [line.kind(at: index - 1), line.kind(at: index + 1)] : []
    return kind.isAlphanumeric || beyond.contains { $0?.isAlphanumeric == true }
  }

  private func touchesHan(_ quote: QuotationMark, _ neighbours: MarkNeighbours) -> Bool {
    neighbours.leftKind(of: quote.cell)?.isChinese == true || neighbours.rightKind(of: quote.cell)?.isChinese == true
  }

  private func write(_ quote: QuotationMark, isOuter: Bool, in line: inout MarkLine) {
    let marks: (Unicode.Scalar, Unicode.Scalar) =
      isCurly ? (isOuter ? ("“", "”") : ("‘", "’")) : (isOuter ? ("「", "」") : ("『", "』"))
    line.set(quote.cell, to: quote.isOpening ? marks.0 : marks.1)
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
