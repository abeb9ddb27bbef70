import HanText
import ICUKit

/// The order of a reference list.
public enum ReferenceOrder: String, Sendable, CaseIterable {
  /// By the first creator (or the title): Chinese by pinyin, by strokes or by zhuyin, then Western.
  case pinyin, stroke, zhuyin
  /// As given.
  case appearance
  /// Oldest first; undated sources last.
  case date

  /// The records in order; equal ones keep theirs.
  public func sorted(_ records: [CitationRecord]) -> [CitationRecord] {
    switch self {
    case .appearance: records
    case .date: ordered(records) { Self.dateKey($0.source.issued) }
    case .pinyin, .stroke, .zhuyin: collated(records)
    }
  }

  private func collated(_ records: [CitationRecord]) -> [CitationRecord] {
    // GB/T 7714 §10.1: Chinese works together before Western ones, hence the order of the scripts (`kr`).
    guard let collator = try? Collator(locale: "zh-u-co-\(rawValue)-kr-hani-latn") else { return records }
    return ordered(records) { record in
      let source = record.source
      let person = source.authors.first ?? source.editors.first
      let head = person.map { $0.literal ?? ($0.family ?? "") + ($0.isEastAsian ? "" : " ") + ($0.given ?? "") }
      var key = collator.sortKey(head ?? source.title ?? "")
      key.append(0)
      key += Self.dateKey(source.issued)
      key += collator.sortKey(source.title ?? "")
      return key
    }
  }

  private func ordered(_ records: [CitationRecord], by key: (CitationRecord) -> [UInt8]) -> [CitationRecord] {
    records.enumerated().map { (key: key($1), offset: $0, record: $1) }.sorted {
      $0.key == $1.key ? $0.offset < $1.offset : $0.key.lexicographicallyPrecedes($1.key)
    }.map(\.record)
  }

  /// Bytes in the order of dates: an absent month or day comes first, an absent date last.
  private static func dateKey(_ date: CitationDate?) -> [UInt8] {
    guard let start = date?.start else { return [0xFF, 0xFF, 0, 0] }
    let year = UInt16(clamping: start.year + 10_000)
    let month = start.month ?? date?.season.map { $0 * 3 - 1 } ?? 0
    return [UInt8(year >> 8), UInt8(year & 0xFF), UInt8(clamping: month), UInt8(clamping: start.day ?? 0)]
  }
}
