/// The bracket that is still open at one position after the other.
struct OpenBracket {
  /// A bracket stands at most this many characters before.
  private static let reach = 30

  let text: ReadingText
  /// How far the text was read, the first mark from there on, and the bracket that is open there.
  private var end = 0
  private var place = 0
  private var open: Int?

  init(_ text: ReadingText) { self.text = text }

  /// The opening bracket of brackets that are open at a position.
  /// - Complexity: O(marks since the last position), at most 30.
  mutating func bracket(before position: Int) -> Int? {
    if position < end || position - end > Self.reach {
      (place, open) = (text.marks.firstPlace(from: position - Self.reach), nil)
    }
    while place < text.marks.count, text.marks[place] < position {
      read(text.marks[place])
      place += 1
    }
    end = position
    return open.flatMap { position - $0 <= Self.reach ? $0 : nil }
  }

  private mutating func read(_ mark: Int) {
    let value = text.scalars[mark]
    if value == 0x28 {
      open = mark
    } else if value == 0x29 || value == 0x0A || Punctuation.terminal.contains(value) {
      open = nil
    }
  }
}
