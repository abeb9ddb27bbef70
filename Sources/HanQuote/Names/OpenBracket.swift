/// The bracket that is still open at one position after the other. Few texts have many brackets, so that mostly the last
/// opening one is known to stand too far back.
struct OpenBracket {
  /// A bracket stands at most this many characters before.
  private static var reach: Int { 30 }
  /// Stands for no bracket.
  private static var farBack: Int { -1 - reach }

  let text: ReadingText
  /// Where the opening brackets stand, and how many of them stand before the last position.
  private let openings: [Int32]
  private var place = 0
  /// The opening brackets on either side of the last position.
  private var last = farBack
  private var next = 0

  /// - Complexity: O(marks). Memory: 4 bytes an opening bracket.
  init(_ text: ReadingText) {
    self.text = text
    var openings: [Int32] = []
    text.marks.forEach(of: Punctuation.any, in: 0..<text.count) { mark in
      if text.scalars[mark] == 0x28 { openings.append(Int32(truncatingIfNeeded: mark)) }
    }
    self.openings = openings
  }

  /// The opening bracket of brackets that are open at a position.
  /// - Complexity: O(marks behind the last opening bracket), at most 30, where positions rise.
  mutating func bracket(before position: Int) -> Int? {
    if position > next || position <= last { move(to: position) }
    return position - last <= Self.reach && isOpen(last, at: position) ? last : nil
  }

  private mutating func move(to position: Int) {
    while place < openings.count, Int(openings[place]) < position { place += 1 }
    while place > 0, Int(openings[place - 1]) >= position { place -= 1 }
    last = place > 0 ? Int(openings[place - 1]) : Self.farBack
    next = place < openings.count ? Int(openings[place]) : .max
  }

  private func isOpen(_ opening: Int, at position: Int) -> Bool {
    for mark in text.marks.places(in: opening + 1..<position) {
      let value = text.scalars[text.marks[mark]]
      if value == 0x29 || value == 0x0A || Punctuation.terminal.contains(value) { return false }
    }
    return true
  }
}
