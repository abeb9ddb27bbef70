/// A word of the lexicon, a run of Latin letters or digits, or a single character.
struct Token: Sendable {
  let start: Int32
  let end: Int32
  /// The classes, the gates above them, and the kind in the eight highest bits.
  let bits: UInt64

  /// - Parameter isCut: the longest word of the lexicon at its start is another.
  init(_ start: Int, _ end: Int, _ kind: Kind, _ classes: WordClass = [], isCut: Bool = false) {
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
    self.bits = classes.rawValue | UInt64(kind.rawValue) << Self.kindShift | (isCut ? Self.cut : 0)
  }

  @inline(__always)
  init(start: Int32, end: Int32, bits: UInt64) { (self.start, self.end, self.bits) = (start, end, bits) }

  /// What stands before the first token.
  static let beforeText = Token(0, 0, .lineBreak)

  enum Kind: UInt8, Sendable { case word, latin, number, mark, space, lineBreak }

  private static var kindShift: UInt64 { 56 }
  private static var cut: UInt64 { 1 << 55 }

  @inline(__always)
  var isWord: Bool { bits >> Self.kindShift == UInt64(Kind.word.rawValue) }

  /// Whether it is a character, or a word cut back to one, that the lexicon knows nothing of.
  @inline(__always)
  var isPlain: Bool { bits == 0 }

  /// Whether it is a mark, a space or a line break.
  @inline(__always)
  var isBreak: Bool { bits >> Self.kindShift >= UInt64(Kind.mark.rawValue) }

  /// Whether it is a word as the lexicon's longest match at its start has it.
  @inline(__always)
  var isLongestMatch: Bool { isWord && bits & Self.cut == 0 }

  @inline(__always)
  var kind: Kind { unsafeBitCast(UInt8(truncatingIfNeeded: bits >> Self.kindShift), to: Kind.self) }

  @inline(__always)
  var classes: WordClass { WordClass(rawValue: bits & WordClass.all.rawValue) }

  var range: Range<Int> { Int(start)..<Int(end) }
  var count: Int { Int(end &- start) }

  @inline(__always)
  func isAny(_ wanted: WordClass) -> Bool { bits & wanted.rawValue != 0 }

  /// Whether something may begin here.
  @inline(__always)
  func mayBegin(_ gate: TokenGates) -> Bool { bits & gate.rawValue != 0 }
}
