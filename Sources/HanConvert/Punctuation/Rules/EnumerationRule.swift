import HanText

/// An ordinal in Chinese numerals or heavenly stems at the head of a paragraph takes 、: 一.总则 and 一,总则 → 一、总则.
///
/// Sources: GB/T 15834-2011 §4.5.3.4; 《重訂標點符號手冊》 頓號.
struct EnumerationRule: PunctuationRule {
  static let id: RuleID = "enumeration"
  let marks = MarkSet(".．,")
  private static let numerals = Set("〇零一二三四五六七八九十百".unicodeScalars)
  private static let stems = Set("甲乙丙丁戊己庚辛壬癸".unicodeScalars)
  /// 九十九, 一百零一: as many numerals as ordinals of paragraphs have.
  private static let longest = 4

  func apply(to line: inout MarkLine) {
    let start = line.cells.firstIndex { $0.kind != .space } ?? 0
    var end = start
    while end < line.cells.count, Self.numerals.contains(line.cells[end].scalar) { end += 1 }
    if end == start, let first = line.scalar(at: start), Self.stems.contains(first) { end += 1 }
    guard end > start, end - start <= Self.longest, let mark = line.scalar(at: end),
      mark == "." || mark == "．" || mark == ","
    else {
      return
    }
    guard line.kind(at: end + 1) == .han || line.kind(at: end + 1) == .space else { return }
    line.set(end, to: "、")
  }
}
