import HanText

/// The brackets at the end of a last paragraph that name its writer or its editor: `（记者 甲 乙）`, `（編輯：甲）1070916`,
/// `（甲）`.
enum ClosingByline {
  /// What stands between the last brackets of the line, in the fold, if a code of digits at most follows them.
  static func range(in line: FoldedText) -> Range<Int>? {
    var end = line.count
    while end > 0, ASCII.isDigit(line.utf8[end - 1]) || line.utf8[end - 1] == 0x20 { end -= 1 }
    for (open, close) in brackets {
      let inside = end - close.utf8CodeUnitCount
      guard inside > 0, line.has(close, at: inside), let start = last(open, in: line, before: inside) else { continue }
      let range = (start + open.utf8CodeUnitCount)..<inside
      return line.length(range) <= limit && line.utf8[range].first != nil ? range : nil
    }
    return nil
  }

  /// Whether the brackets hold nothing but one person's name.
  static func isBareName(_ line: FoldedText, _ range: Range<Int>) -> Bool {
    line.length(range) <= 3 && NameCheck.isPerson(line, range)
  }

  /// Longer brackets are a remark; chosen by hand, not swept.
  private static let limit = 40

  private static let brackets: [(StaticString, StaticString)] = [("(", ")"), ("【", "】"), ("〔", "〕"), ("[", "]")]

  private static func last(_ mark: StaticString, in line: FoldedText, before end: Int) -> Int? {
    var place = end
    while place > 0, place + 200 > end {
      place -= 1
      if line.has(mark, at: place) { return place }
    }
    return nil
  }
}
