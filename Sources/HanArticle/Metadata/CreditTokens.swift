import HanText

/// One piece of a byline between blanks and marks.
struct CreditToken: Hashable, Sendable {
  let range: Range<Int>
  let isFirst: Bool
  /// A colon, a stroke or a slash follows (blanks set aside).
  let isBeforeMark: Bool
  /// A colon, a stroke or a slash stands before it (blanks set aside).
  let isAfterMark: Bool
  /// A colon follows directly: the token is a label, known or not.
  let isBeforeColon: Bool
}

/// Cuts a folded line at the blanks and marks that separate credits, a piece whenever one is asked for.
struct CreditTokens: Sequence, IteratorProtocol {
  private let line: FoldedText
  private let end: Int
  private var place: Int
  private var isFirst = true

  init(_ line: FoldedText, _ range: Range<Int>) {
    self.line = line
    end = range.upperBound
    place = range.lowerBound
  }

  /// The next piece, which may be the last.
  var first: CreditToken? {
    var rest = self
    return rest.next()
  }

  /// - Complexity: O(bytes of the piece).
  mutating func next() -> CreditToken? {
    while place < end, let width = Self.separatorWidth(line, at: place) { place += width }
    guard place < end else { return nil }
    let start = place
    while place < end, Self.separatorWidth(line, at: place) == nil { place += UTF8.width(ofLead: line.utf8[place]) }
    defer { isFirst = false }
    return token(start..<place)
  }

  private func token(_ range: Range<Int>) -> CreditToken {
    let next = line.skippingSpaces(from: range.upperBound)
    let mark = next < end ? line.utf8[next] : 0
    return CreditToken(
      range: range, isFirst: isFirst, isBeforeMark: mark == 0x3A || mark == 0x2F || mark == 0x7C,
      isAfterMark: isAfterMark(line, range.lowerBound),
      isBeforeColon: range.upperBound < end && line.utf8[range.upperBound] == 0x3A)
  }

  private func isAfterMark(_ line: FoldedText, _ start: Int) -> Bool {
    var place = start
    while place > 0, line.utf8[place - 1] == 0x20 { place -= 1 }
    return place > 0 && [0x3A, 0x2F, 0x7C].contains(line.utf8[place - 1])
  }

  /// Bytes of the separator at `place`, or `nil` if none is there.
  private static func separatorWidth(_ line: FoldedText, at place: Int) -> Int? {
    switch line.utf8[place] {
    case 0x20, 0x21, 0x22, 0x26, 0x28, 0x29, 0x2A, 0x2C, 0x2F, 0x3A, 0x3B, 0x3C, 0x3E, 0x5B, 0x5D, 0x7C: return 1
    case 0xE3, 0xE2:
      for mark in marks where line.has(mark, at: place) { return mark.utf8CodeUnitCount }
      return nil
    default: return nil
    }
  }

  private static let marks: [StaticString] = [
    "、", "。", "【", "】", "〔", "〕", "《", "》", "▲", "▼", "●", "◎", "■", "□", "◆", "★", "△", "—", "“", "”", "「", "」",
    "•", "◤", "◢", "▏", "▎", "▌", "│",
  ]

  /// `台北报导`, `综合报道`, `发自某地`, `摄`, `北京5月3日电`: says where or how, names nobody.
  static func isPlaceOfReport(_ line: FoldedText, _ range: Range<Int>) -> Bool {
    placeWords.contains { word in
      let start = range.upperBound - word.utf8CodeUnitCount
      return line.has(word, at: range.lowerBound) || (start >= range.lowerBound && line.has(word, at: start))
    }
  }

  private static let placeWords: [StaticString] = [
    "报道", "报导", "电", "摄", "发自", "整理", "供稿", "供图", "传真", "原创", "首发", "直击", "专访", "连线",
  ]
}
