/// What the finders of names read: a text, its tokens, and what its characters are to names.
struct NameReader {
  let text: ReadingText
  let tokens: TokenList
  let characters = NameCharacterTable.shared
  /// The folded scalars of the text; a look at one goes by no class. Asked itself, it checks no position: a line break stands
  /// behind the last one.
  let scalars: UnsafeBufferPointer<UInt32>

  init(_ text: ReadingText, _ tokens: TokenList) {
    self.text = text
    self.tokens = tokens
    scalars = text.scalars
  }

  /// The scalar at a position; a line break past either end.
  @inline(__always)
  subscript(position: Int) -> UInt32 {
    UInt(bitPattern: position) < UInt(bitPattern: scalars.count) ? scalars[position] : 0x0A
  }

  @inline(__always)
  func character(at position: Int) -> NameCharacterTable.Character { characters[self[position]] }
}
