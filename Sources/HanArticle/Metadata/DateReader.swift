import HanText

/// Reads dates as Chinese pages write them: `2025-04-09 14:05`, `2025/04/09`, `2025年4月9日 14时05分`, `民国114年4月9日`,
/// `2025-04-09T14:05:33+08:00`, `20250409`; rarer forms as ``DateForms`` does.
struct DateReader {
  let line: FoldedText

  init(_ line: FoldedText) { self.line = line }

  /// A date and where it stands in the fold.
  struct Match: Hashable, Sendable {
    let range: Range<Int>
    let stamp: DateStamp
  }

  /// The first date from `offset` on.
  /// - Complexity: O(line).
  func first(from offset: Int = 0) -> Match? {
    var place = offset
    while place < line.count {
      if ASCII.isDigit(line.utf8[place]) {
        if let match = date(at: place) ?? forms.date(atDigit: place) { return match }
        place = number(at: place).end
      } else {
        if let match = republicDate(at: place) { return match }
        if DateForms.canBegin(line.utf8[place]), let match = forms.date(atWord: place) { return match }
        place += UTF8.width(ofLead: line.utf8[place])
      }
    }
    return nil
  }

  private var forms: DateForms { DateForms(line: line) }

  /// Every date of the line, in order.
  func all() -> [Match] {
    var matches: [Match] = []
    var place = 0
    while let match = first(from: place) {
      matches.append(match)
      place = match.range.upperBound
    }
    return matches
  }

  private func date(at start: Int) -> Match? {
    let year = number(at: start)
    if year.digits == 8 { return compactDate(year.value, start..<year.end) }
    guard year.digits == 4 else { return nil }
    return monthAndDay(year: year.value, start: start, after: year.end)
  }

  /// `民国114年4月9日`; the Republic's year 1 is 1912.
  private func republicDate(at start: Int) -> Match? {
    guard line.has("民国", at: start) else { return nil }
    let year = number(at: line.skippingSpaces(from: start + 6))
    guard (2...3).contains(year.digits) else { return nil }
    return monthAndDay(year: year.value + 1911, start: start, after: year.end)
  }

  private func compactDate(_ value: Int, _ range: Range<Int>) -> Match? {
    DateStamp(year: value / 10000, month: value / 100 % 100, day: value % 100).map { Match(range: range, stamp: $0) }
  }

  func monthAndDay(year: Int, start: Int, after end: Int) -> Match? {
    guard let first = separator(at: end, ["-", "/", ".", "年"]) else { return nil }
    let month = number(at: line.skippingSpaces(from: first.end))
    guard (1...2).contains(month.digits) else { return nil }
    guard let second = separator(at: month.end, first.isWord ? ["月"] : ["-", "/", "."]) else { return nil }
    let day = number(at: line.skippingSpaces(from: second.end))
    guard (1...2).contains(day.digits), let stamp = DateStamp(year: year, month: month.value, day: day.value) else {
      return nil
    }
    let dayEnd = separator(at: day.end, ["日", "号"])?.end ?? day.end
    return TimeReader(line: line).extended(stamp, start..<dayEnd)
  }

  private func separator(at offset: Int, _ choices: [StaticString]) -> (end: Int, isWord: Bool)? {
    let place = line.skippingSpaces(from: offset)
    return choices.first { line.has($0, at: place) }
      .map { (place + $0.utf8CodeUnitCount, $0.utf8CodeUnitCount > 1) }
  }

  /// The number at `offset`: value (of at most nine digits), how many digits, where it ends.
  func number(at offset: Int) -> (value: Int, digits: Int, end: Int) {
    var end = offset
    var value = 0
    while end < line.count, ASCII.isDigit(line.utf8[end]) {
      if end - offset < 9 { value = value * 10 + Int(line.utf8[end] - 0x30) }
      end += 1
    }
    return (value, end - offset, end)
  }
}
