/// The punctuation that the extractor reads, after ``ReadingText`` has widened it.
enum Punctuation {
  static var openingMarks: MarkSet { MarkSet(bit: 1) }
  static var closingMarks: MarkSet { MarkSet(bit: 1 << 1) }
  /// Ends a sentence.
  static var terminal: MarkSet { MarkSet(bit: 1 << 2) }
  /// Ends a clause.
  static var clause: MarkSet { MarkSet(bit: 1 << 3) }
  /// Anything that no word runs across.
  static var any: MarkSet { MarkSet(bit: 1 << 4) }
  static var ellipsisOrDash: MarkSet { MarkSet(bit: 1 << 5) }
  static var space: MarkSet { MarkSet(bit: 1 << 6) }
  /// What may be left out of a name: 伊万·彼得 is 伊万彼得.
  static var ignoredInNames: MarkSet { MarkSet(bit: 1 << 7) }

  /// The members of each set, in the order of their bits.
  fileprivate static let members = [
    "“「『‘﹁﹃〝", "”」』’﹂﹄〞", "。！？\n", "，；：。！？\n—…",
    "，、；：。！？—…“”「」『』‘’（）()〔〕〖〗《》〈〉【】[]\"|｜/／　 \n\r\t▲●■◆·@＠", "…—─⋯", " \t\r\u{3000}\u{A0}",
    " \t\u{3000}·“”「」『』‘’《》\"'.,@",
  ]
}

/// One of the sets of ``Punctuation``: a bit of the classes of a mark. No Chinese character is a mark, so that most of a
/// text is told apart without a look at any table.
struct MarkSet: Sendable {
  let bit: UInt8

  /// - Complexity: O(1).
  @inline(__always)
  func contains(_ value: UInt32) -> Bool {
    value &- Self.firstHan >= Self.hanCount && Self.classes(of: value) & bit != 0
  }

  /// Calls `body` with those of some positions where marks stand and the sets that each mark lies in.
  /// - Complexity: O(positions).
  @inline(__always)
  static func forEachMark(
    in scalars: UnsafeBufferPointer<UInt32>, at positions: [Int32], _ body: (Int32, UInt8) -> Void
  ) {
    table.withUnsafeBufferPointer { table in
      for position in positions {
        let value = scalars[Int(position)]
        if value &- firstHan < hanCount || value >= 0x10000 { continue }
        let sets = table[slot(of: value)]
        if sets != 0 { body(position, sets) }
      }
    }
  }

  private static var firstHan: UInt32 { 0x3100 }
  /// From Bopomofo to the end of the compatibility ideographs.
  private static var hanCount: UInt32 { 0xFE00 - firstHan }

  private static func classes(of value: UInt32) -> UInt8 { value < 0x10000 ? table[slot(of: value)] : 0 }

  /// The scalars below the Chinese characters first, those above behind them.
  @inline(__always)
  private static func slot(of value: UInt32) -> Int { Int(value < firstHan ? value : value - hanCount) }

  /// The sets that each mark lies in, as bits.
  private static let table: [UInt8] = {
    var table = [UInt8](repeating: 0, count: Int(0x10000 - hanCount))
    for (number, members) in Punctuation.members.enumerated() {
      for scalar in members.unicodeScalars { table[slot(of: scalar.value)] |= 1 << UInt8(number) }
    }
    return table
  }()
}
