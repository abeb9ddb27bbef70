import HanText

/// Reads dates that only mean something on the day on which the page was read: `昨天 14:05`, `3小时前`, `刚刚`, `03-05 14:23`.
struct RelativeDate {
  let line: FoldedText
  /// When the page was read.
  let now: DateStamp

  /// The first such date of the line.
  /// - Complexity: O(line).
  var stamp: DateStamp? {
    var place = 0
    while place < line.count {
      if let stamp = named(at: place) ?? counted(at: place) ?? withoutYear(at: place) { return stamp }
      place += isDigit(place) ? digits.number(at: place).end - place : UTF8.width(ofLead: line.utf8[place])
    }
    return nil
  }

  private var digits: DateReader { DateReader(line) }
  private func isDigit(_ place: Int) -> Bool { ASCII.isDigit(line.utf8[place]) }

  private static let days: [(StaticString, Int)] = [
    ("今天", 0), ("今日", 0), ("昨天", 1), ("昨日", 1), ("前天", 2), ("前日", 2),
  ]

  /// `昨天`, with a time if one follows; `刚刚`.
  private func named(at place: Int) -> DateStamp? {
    if line.has("刚刚", at: place), endsWord(at: place + "刚刚".utf8.count) { return now }
    guard let (word, back) = Self.days.first(where: { line.has($0.0, at: place) }),
      endsWord(at: place + word.utf8CodeUnitCount), let day = now.moved(days: -back)
    else { return nil }
    return TimeReader(line: line).extended(day, place..<(place + word.utf8CodeUnitCount)).stamp
  }

  /// `今日要闻` is no date.
  private func endsWord(at place: Int) -> Bool {
    place >= line.count || line.utf8[place] == 0x20 || isDigit(place) || line.utf8[place] == 0x7C
      || ["上午", "下午", "凌晨", "晚上", "中午", "更新", "发布"].contains { line.has($0, at: place) }
  }

  private static let units: [(StaticString, Int)] = [
    ("分钟前", 1), ("分前", 1), ("小时前", 60), ("个小时前", 60), ("天前", 1440), ("日前", 1440), ("周前", 10080),
    ("星期前", 10080), ("个星期前", 10080),
  ]

  /// `3小时前`; days and weeks give no time of day. Without the time of reading, hours give none either.
  private func counted(at place: Int) -> DateStamp? {
    guard isDigit(place) else { return nil }
    let count = digits.number(at: place)
    let end = line.skippingSpaces(from: count.end)
    guard (1...3).contains(count.digits), let unit = Self.units.first(where: { line.has($0.0, at: end) }) else {
      return nil
    }
    let minutes = count.value * unit.1
    guard unit.1 < 1440 else { return now.moved(days: -(minutes / 1440)) }
    return now.minute == nil ? nil : now.moved(minutes: -minutes)
  }

  /// `03-05 14:23`, `3月5日`: the last such day before the page was read.
  private func withoutYear(at place: Int) -> DateStamp? {
    guard isDigit(place), place == 0 || !"-/.0123456789年".utf8.contains(line.utf8[place - 1]) else { return nil }
    let month = digits.number(at: place)
    guard (1...2).contains(month.digits), let mark = ["-", "/", "月"].first(where: { line.has($0, at: month.end) })
    else {
      return nil
    }
    let day = digits.number(at: line.skippingSpaces(from: month.end + mark.utf8CodeUnitCount))
    let isWord = mark.utf8CodeUnitCount > 1
    guard day.digits == 2 || (isWord && day.digits == 1), !isWord || line.has("日", at: day.end) else { return nil }
    let years = [now.year, now.year - 1].compactMap { DateStamp(year: $0, month: month.value, day: day.value) }
    guard let found = years.first(where: { $0.dayCount <= now.dayCount }) else { return nil }
    return TimeReader(line: line).extended(found, place..<(isWord ? day.end + 3 : day.end)).stamp
  }
}

extension DateStamp {
  /// Days since 1 January 1970 (days-from-civil, Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
  var dayCount: Int {
    let year = month <= 2 ? self.year - 1 : self.year
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468
  }

  /// The day so many days later, without a time.
  func moved(days: Int) -> DateStamp? {
    var stamp = DateStamp(secondsOnLocalClock: (dayCount + days) * 86400)
    stamp?.minute = nil
    stamp?.second = nil
    return stamp
  }

  /// The minute so many minutes later.
  func moved(minutes: Int) -> DateStamp? {
    var stamp = DateStamp(secondsOnLocalClock: (dayCount * 1440 + (minute ?? 0) + minutes) * 60)
    stamp?.second = nil
    return stamp
  }
}
