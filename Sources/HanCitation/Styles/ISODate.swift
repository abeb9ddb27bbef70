/// Numeric dates of GB/T 7714 (written as GB/T 7408 has them): `2023-05-07`, `2023-05`, `2023`; of the end of a range
/// only what differs is written: `2025-03-01/17`.
enum ISODate {
  static func text(_ date: CitationDate?) -> String? {
    guard let date else { return nil }
    guard let start = date.start else { return date.literal }
    if let season = date.season { return String(start.year) + seasons[min(max(season, 1), 4) - 1] }
    guard let end = date.end else { return spelled(start) }
    if end.year != start.year { return spelled(start) + "/" + spelled(end) }
    if end.month != start.month { return spelled(start) + "/" + spelled(end, from: .month) }
    return spelled(start) + (end.day.map { "/" + CitationDate.padded($0, 2) } ?? "")
  }

  /// Only the year, or the years with `dash` between them.
  static func year(_ date: CitationDate?, dash: String = "/") -> String? {
    guard let date else { return nil }
    guard let start = date.start else { return date.literal }
    guard let end = date.end, end.year != start.year else { return String(start.year) }
    return "\(start.year)\(dash)\(end.year)"
  }

  private enum Part { case year, month }
  private static let seasons = ["春", "夏", "秋", "冬"]

  private static func spelled(_ point: CitationDate.Point, from part: Part = .year) -> String {
    [
      part == .year ? CitationDate.padded(point.year, 4) : nil, point.month.map { CitationDate.padded($0, 2) },
      point.day.map { CitationDate.padded($0, 2) },
    ].compactMap(\.self).joined(separator: "-")
  }
}
