/// The references of several sources in one style, in order, with the marks that stand for them in the text.
public struct ReferenceList: Sendable {
  public struct Entry: Sendable {
    public let record: CitationRecord
    /// Place in the list, from 1.
    public let number: Int
    /// `[1] `, `1. `, or nothing.
    package let label: String
    package let text: StyledText
    /// What stands in the text after a quotation.
    package let mark: StyledText
  }

  public let entries: [Entry]

  /// - Complexity: O(records · log records).
  public init(_ records: [CitationRecord], style name: ReferenceStyleName, order: ReferenceOrder = .appearance) {
    let style = name.style
    let sorted = order.sorted(records)
    let letters = Self.yearLetters(sorted.map(\.source), style)
    var previous: [CitationName] = []
    entries = sorted.enumerated().map { index, record in
      var place = ReferencePlace(number: index + 1)
      place.yearLetter = letters[index]
      place.repeatsAuthors = !record.source.authors.isEmpty && record.source.authors == previous
      previous = record.source.authors
      return Entry(
        record: record, number: index + 1, label: style.label(index + 1), text: style.entry(record.source, place),
        mark: style.mark(record.source, place))
    }
  }

  /// `a`, `b`, … in the order of the list for sources that share a key; nothing for the others.
  private static func yearLetters(_ sources: [CitationSource], _ style: any ReferenceStyle) -> [String] {
    let keys = sources.map { style.ambiguityKey($0) }
    var counts: [String: Int] = [:]
    for key in keys { if let key { counts[key, default: 0] += 1 } }
    var used: [String: Int] = [:]
    return keys.map { key in
      guard let key, counts[key, default: 0] > 1 else { return "" }
      defer { used[key, default: 0] += 1 }
      return letter(used[key, default: 0])
    }
  }

  /// `a`…`z`, `aa`, `ab`, …
  static func letter(_ index: Int) -> String {
    let last = String(Unicode.Scalar(UInt8(0x61 + index % 26)))
    return index < 26 ? last : letter(index / 26 - 1) + last
  }
}
