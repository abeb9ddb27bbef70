/// A set of scalars below U+10000, asked for by bit.
struct ScalarSet: Sendable {
  private let words: [UInt64]

  init(_ members: String) { self.init(members.unicodeScalars.map(\.value)) }

  init(_ members: some Sequence<UInt32>) {
    var words = [UInt64](repeating: 0, count: 1024)
    for value in members where value < 0x10000 { words[Int(value >> 6)] |= 1 << UInt64(value & 63) }
    self.words = words
  }

  /// - Complexity: O(1).
  @inline(__always)
  func contains(_ value: UInt32) -> Bool {
    value < 0x10000 && words[Int(value >> 6)] & (1 << UInt64(value & 63)) != 0
  }
}

/// The punctuation that the extractor reads, after ``ReadingText`` has widened it.
enum Punctuation {
  static let openingMarks = ScalarSet("“「『‘﹁﹃〝")
  static let closingMarks = ScalarSet("”」』’﹂﹄〞")
  /// Ends a sentence.
  static let terminal = ScalarSet("。！？\n")
  /// Ends a clause.
  static let clause = ScalarSet("，；：。！？\n—…")
  /// Anything that no word runs across.
  static let any = ScalarSet("，、；：。！？—…“”「」『』‘’（）()〔〕〖〗《》〈〉【】[]\"|｜/／　 \n\r\t▲●■◆·@＠")
  static let ellipsisOrDash = ScalarSet("…—─⋯")
  static let space = ScalarSet(" \t\r\u{3000}\u{A0}")
}
