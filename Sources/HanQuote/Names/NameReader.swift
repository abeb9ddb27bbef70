/// What the finders of names read: a text, its tokens, and what its characters are to names.
struct NameReader {
  let text: ReadingText
  let tokens: TokenList
  let characters = NameCharacterTable.shared
  /// The folded scalars of the text, and a line break behind them.
  private let scalars: UnsafePointer<UInt32>
  private let count: Int

  init(_ text: ReadingText, _ tokens: TokenList) {
    self.text = text
    self.tokens = tokens
    scalars = text.scalars.baseAddress.unsafelyUnwrapped
    count = text.count
  }

  /// The scalar at a position; a line break past either end.
  @inline(__always)
  subscript(position: Int) -> UInt32 {
    UInt(bitPattern: position) < UInt(bitPattern: count) ? scalars[position] : 0x0A
  }

  @inline(__always)
  func character(at position: Int) -> NameCharacterTable.Character { characters[self[position]] }

  /// The character before a position in the text or at its end.
  @inline(__always)
  func last(before end: Int) -> NameCharacterTable.Character { characters[scalars[end &- 1]] }

  // MARK: - Around a token

  /// The first character of a token.
  @inline(__always)
  func first(of token: Token) -> NameCharacterTable.Character { characters[scalars[Int(token.start)]] }

  /// The character behind the first one of a token.
  @inline(__always)
  func next(_ start: NameStart) -> NameCharacterTable.Character { characters[scalars[start.position &+ 1]] }

  /// Whether what stands before may bring somebody in: a break, a title or the like, 的, a word of time or a conjunction.
  @inline(__always)
  func isIntroduced(_ start: NameStart) -> Bool {
    start.left.isBreak || start.left.isAny([.title, .role, .kinship, .conjunction, .time])
      || opensWithOf(start.left) || endsInOf(start.left)
  }

  /// Whether a person can stand behind what stands before.
  @inline(__always)
  func mayBePerson(_ start: NameStart) -> Bool {
    start.left.isBreak || start.left.isAny([.title, .role, .kinship]) || opensWithOf(start.left)
  }

  /// Whether the same character stands twice.
  @inline(__always)
  func isDoubled(_ start: NameStart) -> Bool { scalars[start.position] == scalars[start.position &+ 1] }

  /// 三十一岁的|岩罕.
  @inline(__always)
  func followsAge(_ start: NameStart) -> Bool {
    start.index > 0 && endsInOf(start.left) && self[start.position &- 2] == 0x5C81
  }

  @inline(__always)
  private func opensWithOf(_ token: Token) -> Bool { scalars[Int(token.start)] == Self.of }

  @inline(__always)
  private func endsInOf(_ token: Token) -> Bool { scalars[Int(token.end) &- 1] == Self.of }

  /// 的.
  private static var of: UInt32 { 0x7684 }
}
