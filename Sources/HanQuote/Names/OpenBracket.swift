/// The bracket that is still open at one position after the other.
struct OpenBracket {
  /// A bracket stands at most this many characters before.
  private static let reach = 30

  let text: ReadingText
  /// How far the text was read, and the bracket that is open there.
  private var end = 0
  private var open: Int?

  init(_ text: ReadingText) { self.text = text }

  /// The opening bracket of brackets that are open at a position.
  /// - Complexity: O(characters since the last position), at most 30.
  mutating func bracket(before position: Int) -> Int? {
    if position < end || position - end > Self.reach { (end, open) = (max(0, position - Self.reach), nil) }
    while end < position {
      if !Outline.isHan(text.scalars[end]) { read(text.scalars[end]) }
      end += 1
    }
    return open.flatMap { position - $0 <= Self.reach ? $0 : nil }
  }

  private mutating func read(_ value: UInt32) {
    if value == 0x28 {
      open = end
    } else if value == 0x29 || value == 0x0A || Punctuation.terminal.contains(value) {
      open = nil
    }
  }
}
