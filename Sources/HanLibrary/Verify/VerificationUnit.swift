/// A quotation or a paragraph of the library, ready for comparison.
struct VerificationUnit: Sendable {
  let content: LibraryQuotation
  /// Made anew each time: most units are never asked.
  var speaker: SpeakerName? {
    content.quotation.flatMap { quotation in
      quotation.speaker.map { SpeakerName($0, titles: [quotation.speakerTitle, quotation.speakerAffiliation]) }
    }
  }
  /// The key of the reading; another of the exact wording where that differs.
  let keys: [[Unicode.Scalar]]
  /// For the order of places: the date of issue, then the order of adding.
  let order: Order

  struct Order: Hashable, Comparable, Sendable {
    /// EDTF, or a high letter for sources without a date.
    let issued: String
    let row: Int64

    static func < (left: Self, right: Self) -> Bool { (left.issued, left.row) < (right.issued, right.row) }
  }

  var isQuotation: Bool { content.quotation != nil }

  init(_ content: LibraryQuotation, keys: [String], issued: String?, row: Int64) {
    self.content = content
    self.keys = keys.map { Array($0.unicodeScalars) }
    self.order = Order(issued: issued ?? "~", row: row)
  }

  /// The words of the reading behind a part of one of the keys; `nil` for a key of another text than the reading.
  func wording(_ range: Range<Int>, key: Int) -> String {
    let text = key == 0 ? content.reading : content.quotation?.exact ?? content.reading
    let bytes = Array(text.utf8)
    let bounds = MatchKey(text).textRange(range).clamped(to: 0..<bytes.count)
    return String(decoding: bytes[bounds], as: UTF8.self)
  }
}

extension [Unicode.Scalar] {
  /// The first place of `part` at or after `start`.
  /// - Complexity: O(count · part) at worst, O(count) on real text.
  func firstRange(of part: ArraySlice<Unicode.Scalar>, from start: Int = 0) -> Range<Int>? {
    guard let first = part.first, count - start >= part.count else { return nil }
    var index = start
    while index <= count - part.count {
      if self[index] == first, self[index..<(index + part.count)].elementsEqual(part) {
        return index..<(index + part.count)
      }
      index += 1
    }
    return nil
  }
}
