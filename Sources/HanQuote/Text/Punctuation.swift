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

extension Punctuation {
  /// The members of a set.
  static func characters(of set: MarkSet) -> String { members[set.bit.trailingZeroBitCount] }
}

/// One of the sets of ``Punctuation``: a bit of the classes of a mark. No Chinese character is a mark, so that most of
/// a text is told apart without a look at any table.
struct MarkSet: Sendable {
  let bit: UInt8

  /// - Complexity: O(1).
  @inline(__always)
  func contains(_ value: UInt32) -> Bool {
    !MarkTable.isHan(value) && Self.table[value] & bit != 0
  }

  /// Calls `body` with those of some positions where marks stand and the sets that each mark lies in.
  /// - Complexity: O(positions).
  @inline(__always)
  static func forEachMark(
    in scalars: UnsafeBufferPointer<UInt32>, at positions: UnsafeBufferPointer<Int32>, _ body: (Int32, UInt8) -> Void
  ) {
    let table = table
    for position in positions {
      let sets = table[scalars[Int(position)]]
      if sets != 0 { body(position, sets) }
    }
  }

  /// Whoever asks often holds it, for a look at a global constant costs a call.
  static let table = MarkTable()
}

/// The sets of ``Punctuation`` that each scalar lies in, as bits.
struct MarkTable: Sendable {
  private let sets = ScalarTable<UInt8> { sets in
    for (number, members) in Punctuation.members.enumerated() {
      for scalar in members.unicodeScalars { sets[Int(scalar.value)] |= 1 << UInt8(number) }
    }
  }

  fileprivate init() {}

  @inline(__always)
  subscript(value: UInt32) -> UInt8 { Self.isHan(value) ? 0 : sets[value, beyond: 0] }

  /// Whether a scalar is from Bopomofo to the end of the compatibility ideographs, where no mark is.
  @inline(__always)
  static func isHan(_ value: UInt32) -> Bool { value &- firstHan < hanCount }

  private static var firstHan: UInt32 { 0x3100 }
  private static var hanCount: UInt32 { 0xFE00 - firstHan }
}
