/// Dates in English words.
struct EnglishDate: Sendable {
  enum Order: Sendable {
    /// `7 May 2023` (MLA).
    case dayMonthYear
    /// `May 7, 2023` (APA, Chicago).
    case monthDayYear
    /// `2023 May 7` (Vancouver).
    case yearMonthDay
  }

  let order: Order
  /// Twelve names.
  let months: [String]

  /// The whole date, or range, as precise as it is.
  func text(_ date: CitationDate?) -> String? {
    guard let date else { return nil }
    guard let start = date.start else { return date.literal }
    if let season = season(date) {
      return order == .yearMonthDay ? "\(start.year) \(season)" : "\(season) \(start.year)"
    }
    guard let end = date.end, end != start else { return single(start) }
    return range(start, end)
  }

  /// The years alone: `2023`, `2012–2013`.
  static func year(_ date: CitationDate?) -> String? {
    guard let date else { return nil }
    guard let start = date.start else { return date.literal }
    guard let end = date.end, end.year != start.year else { return String(start.year) }
    return "\(start.year)–\(end.year)"
  }

  /// What is left of the date beside its years: `May 7`, `March 1–17`, `Spring`; nothing for a year alone.
  func withoutYear(_ date: CitationDate?) -> String? {
    guard let date, let start = date.start else { return nil }
    if let season = season(date) { return season }
    guard let first = monthDay(start) else { return nil }
    guard let end = date.end, let last = monthDay(end), end != start else { return first }
    if end.month == start.month, end.year == start.year { return first + (end.day.map { "–\($0)" } ?? "") }
    return "\(first)–\(last)"
  }

  private func season(_ date: CitationDate) -> String? {
    date.season.map { ["Spring", "Summer", "Autumn", "Winter"][min(max($0, 1), 4) - 1] }
  }

  private func single(_ point: CitationDate.Point) -> String {
    guard let monthDay = monthDay(point) else { return String(point.year) }
    switch order {
    case .dayMonthYear: return "\(monthDay) \(point.year)"
    case .monthDayYear: return monthDay + (point.day == nil ? " " : ", ") + String(point.year)
    case .yearMonthDay: return "\(point.year) \(monthDay)"
    }
  }

  private func range(_ start: CitationDate.Point, _ end: CitationDate.Point) -> String {
    guard start.year == end.year, let first = monthDay(start), let last = monthDay(end) else {
      return "\(single(start))–\(single(end))"
    }
    let isOneMonth = start.month == end.month
    switch order {
    case .dayMonthYear:
      return (isOneMonth ? start.day.map(String.init) ?? first : first) + "–\(last) \(start.year)"
    case .monthDayYear:
      let until = isOneMonth ? end.day.map(String.init) ?? last : last
      return "\(first)–\(until)" + (end.day == nil ? " " : ", ") + String(start.year)
    case .yearMonthDay:
      return "\(start.year) \(first)–" + (isOneMonth ? end.day.map(String.init) ?? last : last)
    }
  }

  private func monthDay(_ point: CitationDate.Point) -> String? {
    guard let month = point.month, (1...12).contains(month) else { return nil }
    guard let day = point.day else { return months[month - 1] }
    return order == .dayMonthYear ? "\(day) \(months[month - 1])" : "\(months[month - 1]) \(day)"
  }

  static let fullMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  /// MLA 9 appendix 1.
  static let mlaMonths = [
    "Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.",
  ]
  /// Citing Medicine, appendix B.
  static let shortMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}
