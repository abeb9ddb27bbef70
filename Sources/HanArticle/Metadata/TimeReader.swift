import HanText

/// Reads the time of day that follows a date: `14:05`, `14:05:33`, `T14:05Z`, `下午2:05`, `14时05分`, `2:05 PM`, with a
/// weekday or a mark between.
struct TimeReader {
  let line: FoldedText
  private var digits: DateReader { DateReader(line) }

  init(line: FoldedText) { self.line = line }

  /// The date with the time that stands after it, if one does.
  func extended(_ stamp: DateStamp, _ range: Range<Int>) -> DateReader.Match {
    var place = skippingFillers(from: range.upperBound)
    let half = dayHalf(at: place)
    place = line.skippingSpaces(from: half?.end ?? place)
    let hour = digits.number(at: place)
    guard (1...2).contains(hour.digits), hour.value < 24, let colon = mark(at: hour.end, [":", "时", "点"]) else {
      return preceded(stamp, range)
    }
    let minute = digits.number(at: line.skippingSpaces(from: colon))
    guard minute.digits == 2 || (minute.digits == 1 && line.has("分", at: minute.end)), minute.value < 60 else {
      return preceded(stamp, range)
    }
    var stamp = stamp
    var end = mark(at: minute.end, ["分"]) ?? minute.end
    if let second = second(after: minute.end) { (stamp.second, end) = second }
    let after = dayHalf(at: line.skippingSpaces(from: end))
    stamp.minute = hour24(hour.value, isAfternoon: (half ?? after)?.isAfternoon) * 60 + minute.value
    if half == nil, let after { end = after.end }
    if let zone = zone(at: end) { (stamp.zone, end) = zone }
    return DateReader.Match(range: range.lowerBound..<end, stamp: stamp)
  }

  /// The date with the time that stands right before it, `15:31 2018-09-16`.
  private func preceded(_ stamp: DateStamp, _ range: Range<Int>) -> DateReader.Match {
    var end = range.lowerBound
    while end > 0, line.utf8[end - 1] == 0x20 || line.utf8[end - 1] == 0x2C { end -= 1 }
    guard end >= 5, end < range.lowerBound || line.utf8[end - 1] != 0x3A else {
      return DateReader.Match(range: range, stamp: stamp)
    }
    let start = end - 5
    let hour = digits.number(at: start)
    let minute = digits.number(at: start + 3)
    let isAlone = start == 0 || !(ASCII.isDigit(line.utf8[start - 1]) || line.utf8[start - 1] == 0x3A)
    guard isAlone, hour.digits == 2, hour.value < 24, line.utf8[start + 2] == 0x3A, minute.digits == 2,
      minute.end == end, minute.value < 60
    else { return DateReader.Match(range: range, stamp: stamp) }
    var stamp = stamp
    stamp.minute = hour.value * 60 + minute.value
    return DateReader.Match(range: start..<range.upperBound, stamp: stamp)
  }

  /// Past blanks, a weekday in brackets or out of them, `HKT`, and `T`, `|`, `,`.
  private func skippingFillers(from offset: Int) -> Int {
    var place = offset
    scan: while place < line.count {
      switch line.utf8[place] {
      case 0x20, 0x74, 0x7C, 0x2C, 0x28, 0x29, 0x2D: place += 1
      default:
        if line.has("hkt", at: place) {
          place += 3
          continue scan
        }
        for word in Self.weekdays where line.has(word, at: place) {
          place += word.utf8CodeUnitCount + 3
          continue scan
        }
        break scan
      }
      if place > offset + 16 { break }
    }
    return min(place, line.count)
  }

  private static let weekdays: [StaticString] = ["星期", "周", "礼拜"]

  private func dayHalf(at place: Int) -> (isAfternoon: Bool, end: Int)? {
    let words: [(StaticString, Bool)] = [
      ("上午", false), ("凌晨", false), ("早上", false), ("清晨", false), ("中午", true), ("下午", true), ("晚上", true),
      ("am", false), ("pm", true), ("a.m.", false), ("p.m.", true),
    ]
    return words.first { line.has($0.0, at: place) }.map { ($0.1, place + $0.0.utf8CodeUnitCount) }
  }

  private func hour24(_ hour: Int, isAfternoon: Bool?) -> Int {
    switch isAfternoon {
    case true?: hour < 12 ? hour + 12 : hour
    case false?: hour == 12 ? 0 : hour
    case nil: hour
    }
  }

  private func second(after offset: Int) -> (Int, Int)? {
    guard let start = mark(at: offset, [":", "分"]) else { return nil }
    let second = digits.number(at: start)
    guard second.digits == 2, second.value < 60 else { return nil }
    return (second.value, mark(at: second.end, ["秒"]) ?? second.end)
  }

  /// `Z`, `+08:00`, `+0800`, after a fraction of a second if there is one.
  private func zone(at offset: Int) -> (Int, Int)? {
    var place = offset
    if line.has(".", at: place) { place = digits.number(at: place + 1).end }
    if line.has("z", at: place) { return (0, place + 1) }
    place = line.skippingSpaces(from: place)
    guard line.has("+", at: place) || line.has("-", at: place) else { return nil }
    let hours = digits.number(at: place + 1)
    let sign = line.has("-", at: place) ? -1 : 1
    if hours.digits == 4 { return (sign * (hours.value / 100 * 60 + hours.value % 100), hours.end) }
    guard hours.digits == 2, line.has(":", at: hours.end) else { return nil }
    let minutes = digits.number(at: hours.end + 1)
    return minutes.digits == 2 ? (sign * (hours.value * 60 + minutes.value), minutes.end) : nil
  }

  private func mark(at offset: Int, _ choices: [StaticString]) -> Int? {
    choices.first { line.has($0, at: offset) }.map { offset + $0.utf8CodeUnitCount }
  }
}
