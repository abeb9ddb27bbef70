/// A date as precisely as it is known: a day, a month, a season, a year, a range of these, or only a text.
public struct CitationDate: Hashable, Sendable {
  /// A year with, perhaps, a month (1…12) and a day (1…31).
  public struct Point: Hashable, Sendable {
    public var year: Int
    public var month: Int?
    public var day: Int?

    public init(year: Int, month: Int? = nil, day: Int? = nil) {
      self.year = year
      self.month = month
      self.day = month == nil ? nil : day
    }
  }

  /// `nil` if the date is only a ``literal``.
  public var start: Point?
  /// Last day, month or year of a range.
  public var end: Point?
  /// 1 spring, 2 summer, 3 autumn, 4 winter.
  public var season: Int?
  public var isApproximate = false
  /// A text that is no date: `forthcoming`, `民國初年`.
  public var literal: String?

  public init(_ start: Point, through end: Point? = nil) {
    self.start = start
    self.end = end
  }

  public init(year: Int, month: Int? = nil, day: Int? = nil) {
    self.start = Point(year: year, month: month, day: day)
  }

  public init(literal: String) { self.literal = literal }

  /// Reads ISO 8601 and the levels 0 and 1 of EDTF that occur in records: `2023`, `2023-05`, `2023-05-07`,
  /// `2023-05-07T14:05+08:00` (the time is left out), `2023-21` (a season), `2023~`, `2023?`, `2023-05/2023-06`.
  /// `nil` for anything else, and for a month or day that does not exist.
  public init?(edtf text: String) {
    let halves = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard (1...2).contains(halves.count), let first = Half(halves[0]) else { return nil }
    self.init(first.point)
    season = first.season
    isApproximate = first.isApproximate
    if halves.count == 2 {
      guard let last = Half(halves[1]), last.season == nil else { return nil }
      end = last.point
    }
  }

  /// The same spelling that ``init(edtf:)`` reads; `nil` for a date that is only a text.
  public var edtf: String? {
    guard let start else { return nil }
    let first = season.map { "\(Self.padded(start.year, 4))-\(20 + $0)" } ?? Self.spelled(start)
    return first + (isApproximate ? "~" : "") + (end.map { "/" + Self.spelled($0) } ?? "")
  }

  private static func spelled(_ point: Point) -> String {
    [padded(point.year, 4), point.month.map { padded($0, 2) }, point.day.map { padded($0, 2) }]
      .compactMap(\.self).joined(separator: "-")
  }

  /// A number with leading zeros.
  package static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number.magnitude)
    return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

/// One end of an EDTF range.
private struct Half {
  var point: CitationDate.Point
  var season: Int?
  var isApproximate = false

  init?(_ text: Substring.UTF8View) {
    var text = text
    if let last = text.last, last == UInt8(ascii: "~") || last == UInt8(ascii: "?") {
      isApproximate = true
      text = text.dropLast()
    }
    if let time = text.firstIndex(of: UInt8(ascii: "T")) { text = text[..<time] }
    let fields = text.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (1...3).contains(fields.count), fields[0].count == 4 else { return nil }
    let numbers = fields.compactMap { Self.number($0) }
    guard numbers.count == fields.count, fields.dropFirst().allSatisfy({ $0.count == 2 }) else { return nil }
    point = CitationDate.Point(year: numbers[0])
    guard numbers.count > 1 else { return }
    if numbers.count == 2, (21...24).contains(numbers[1]) {
      season = numbers[1] - 20
      return
    }
    guard (1...12).contains(numbers[1]) else { return nil }
    point.month = numbers[1]
    guard numbers.count == 3 else { return }
    guard (1...31).contains(numbers[2]) else { return nil }
    point.day = numbers[2]
  }

  /// The value of digits; unlike `Int`, no sign.
  private static func number(_ field: Substring.UTF8View) -> Int? {
    field.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(Substring(field)) : nil
  }
}
