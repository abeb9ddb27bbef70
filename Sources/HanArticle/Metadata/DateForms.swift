import HanText

/// Dates in other orders and other figures than `2025-04-09`: `16/03/2023`, `December 1, 2022`, `1 Dec 2022`,
/// `112年8月3日`, `发布日期：112-08-03`, `二〇二一年三月一日`.
struct DateForms {
  let line: FoldedText
  private var digits: DateReader { DateReader(line) }

  /// A date that begins at a digit.
  func date(atDigit start: Int) -> DateReader.Match? {
    let first = digits.number(at: start)
    if first.digits == 3 { return republicDate(first, start) }
    guard (1...2).contains(first.digits) else { return nil }
    return dayFirst(first, start) ?? dayAndMonthName(first, start)
  }

  /// Whether a date in words can begin with this byte: a letter, or the first of 一 and 二.
  static func canBegin(_ byte: UInt8) -> Bool { byte == 0xE4 || ASCII.isLetter(byte) }

  /// A date that begins with a word: the name of a month, a year in Chinese figures.
  func date(atWord start: Int) -> DateReader.Match? { monthName(at: start) ?? chineseDate(at: start) }

  // MARK: Day first

  /// Day, month, year; month, day, year where a clock of twelve hours follows, as American pages write both.
  private func dayFirst(_ first: (value: Int, digits: Int, end: Int), _ start: Int) -> DateReader.Match? {
    guard line.has("/", at: first.end) else { return nil }
    let second = digits.number(at: first.end + 1)
    guard (1...2).contains(second.digits), line.has("/", at: second.end) else { return nil }
    let year = digits.number(at: second.end + 1)
    guard year.digits == 4 else { return nil }
    let usual = DateStamp(year: year.value, month: second.value, day: first.value)
    let american = DateStamp(year: year.value, month: first.value, day: second.value)
    let isAmerican = FoldedText(line.string(year.end..<min(line.count, year.end + 16))).containsAny(of: ["am", "pm"])
    return (isAmerican ? american : usual ?? american).map { TimeReader(line: line).extended($0, start..<year.end) }
  }

  // MARK: Names of months

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  /// The month whose name, or at least its first three letters, stands here, and where the name ends.
  private func month(at start: Int) -> (value: Int, end: Int)? {
    guard start < line.count, ASCII.isLetter(line.utf8[start]), start == 0 || !ASCII.isLetter(line.utf8[start - 1])
    else { return nil }
    var end = start
    while end < line.count, end < start + 10, ASCII.isLetter(line.utf8[end]) { end += 1 }
    guard end - start >= 3, let index = Self.months.firstIndex(where: { $0.utf8.starts(with: line.utf8[start..<end]) })
    else { return nil }
    return (index + 1, line.skippingSpaces(from: line.has(".", at: end) ? end + 1 : end))
  }

  /// `December 1, 2022`.
  private func monthName(at start: Int) -> DateReader.Match? {
    guard let month = month(at: start) else { return nil }
    let day = digits.number(at: month.end)
    guard (1...2).contains(day.digits) else { return nil }
    let year = digits.number(at: pastComma(day.end))
    return match(year, month.value, day.value, start)
  }

  /// `1 December 2022`.
  private func dayAndMonthName(_ day: (value: Int, digits: Int, end: Int), _ start: Int) -> DateReader.Match? {
    guard let month = month(at: line.skippingSpaces(from: day.end)) else { return nil }
    return match(digits.number(at: pastComma(month.end)), month.value, day.value, start)
  }

  private func pastComma(_ place: Int) -> Int {
    line.skippingSpaces(from: line.has(",", at: place) ? place + 1 : place)
  }

  private func match(_ year: (value: Int, digits: Int, end: Int), _ month: Int, _ day: Int, _ start: Int)
    -> DateReader.Match?
  {
    guard year.digits == 4, let stamp = DateStamp(year: year.value, month: month, day: day) else { return nil }
    return TimeReader(line: line).extended(stamp, start..<year.end)
  }

  // MARK: Years of the Republic

  /// `112年8月3日`; with other marks between only behind a word for a date, as the Republic's offices write it.
  private func republicDate(_ year: (value: Int, digits: Int, end: Int), _ start: Int) -> DateReader.Match? {
    guard (80...188).contains(year.value) else { return nil }
    let isWord = line.has("年", at: line.skippingSpaces(from: year.end))
    guard isWord || isLabelled(start) else { return nil }
    return digits.monthAndDay(year: year.value + 1911, start: start, after: year.end)
  }

  private func isLabelled(_ start: Int) -> Bool {
    var end = start
    while end > 0, line.utf8[end - 1] == 0x20 || line.utf8[end - 1] == 0x3A { end -= 1 }
    guard end < start else { return false }
    return Self.labels.contains { word in
      let place = end - word.utf8CodeUnitCount
      return place >= 0 && line.has(word, at: place)
    }
  }

  private static let labels: [StaticString] = ["日期", "时间", "发布", "发布日", "更新日", "上版日"]

  // MARK: Chinese figures

  private static let figures: [StaticString] = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

  private func figure(at place: Int) -> Int? {
    if line.has("○", at: place) || line.has("零", at: place) { return 0 }
    return Self.figures.firstIndex { line.has($0, at: place) }
  }

  private func chineseDate(at start: Int) -> DateReader.Match? {
    guard line.has("二", at: start) || line.has("一", at: start) else { return nil }
    var year = 0
    for index in 0..<4 {
      guard let value = figure(at: start + index * 3) else { return nil }
      year = year * 10 + value
    }
    guard line.has("年", at: start + 12), let month = chineseNumber(at: start + 15), line.has("月", at: month.end),
      let day = chineseNumber(at: month.end + 3), line.has("日", at: day.end),
      let stamp = DateStamp(year: year, month: month.value, day: day.value)
    else { return nil }
    return DateReader.Match(range: start..<(day.end + 3), stamp: stamp)
  }

  /// One to ninety-nine: `三`, `十`, `十二`, `二十`, `二十一`.
  private func chineseNumber(at start: Int) -> (value: Int, end: Int)? {
    let tens = figure(at: start)
    var place = tens == nil ? start : start + 3
    guard line.has("十", at: place) else { return tens.map { ($0, place) } }
    place += 3
    guard let ones = figure(at: place) else { return ((tens ?? 1) * 10, place) }
    return ((tens ?? 1) * 10 + ones, place + 3)
  }
}
