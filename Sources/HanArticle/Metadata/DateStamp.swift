/// A date or a date with time, as precise as the page says.
struct DateStamp: Hashable, Sendable {
  var year: Int
  var month: Int
  var day: Int
  /// Minutes since midnight; `nil` when the page names only the day.
  var minute: Int?
  var second: Int?
  /// Minutes east of Greenwich; `nil` when the page does not say (Chinese news pages give local time, +08:00).
  var zone: Int?

  /// `nil` for a date that no calendar has, or a year before 1990 or after 2099.
  init?(year: Int, month: Int, day: Int) {
    guard (1990...2099).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard day <= lengths[month - 1] else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// `2025-04-09`, `2025-04-09T14:05+08:00`, `2025-04-09T14:05:33+08:00`. A time without a zone is taken as +08:00, which
  /// holds for the mainland, Taiwan, Hong Kong and Macao alike.
  var iso8601: String {
    let date = "\(year)-\(Self.two(month))-\(Self.two(day))"
    guard let minute else { return date }
    let offset = zone ?? 480
    let sign = offset < 0 ? "-" : "+"
    let seconds = second.map { ":\(Self.two($0))" } ?? ""
    return date + "T\(Self.two(minute / 60)):\(Self.two(minute % 60))\(seconds)"
      + "\(sign)\(Self.two(abs(offset) / 60)):\(Self.two(abs(offset) % 60))"
  }

  /// The same moment on the clock of +08:00, for comparing stamps of several witnesses.
  var dayNumber: Int { (year * 12 + month) * 31 + day }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension DateStamp {
  /// The date and time that many seconds after 1 January 1970, 00:00, on the same clock (civil-from-days, Howard Hinnant,
  /// "chrono-Compatible Low-Level Date Algorithms").
  init?(secondsOnLocalClock seconds: Int) {
    let shifted = seconds / 86400 + 719468
    let era = shifted / 146097
    let dayOfEra = shifted - era * 146097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    minute = seconds % 86400 / 60
    second = seconds % 60
  }
}
