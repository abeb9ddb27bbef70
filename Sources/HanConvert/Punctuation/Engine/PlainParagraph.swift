import HanText

/// The usual paragraph with half-width marks: Chinese characters and marks, digits, words of Latin letters, `,:;?!`
/// each of which stands right behind a Chinese character or between two digits, and parentheses that stand right behind
/// a Chinese character and hold no others. Nothing in it is an address or code and it is no Latin text, so that the
/// byte before a mark says what ``WidenMarkRule`` does to it.
struct PlainParagraph {
  private let utf8: UnsafeBufferPointer<UInt8>
  private let range: Range<Int>
  private var edits: [Edit] = []
  private var characters = 0
  private var words = 0
  /// Where the parenthesis closes that was opened last.
  private var close = -1

  /// What ``WidenMarkRule`` and ``WidenParenthesesRule`` do to a paragraph of a text; `nil` for one that is not plain.
  /// - Complexity: O(bytes), a few instructions each.
  static func edits(for paragraph: Range<Int>, of utf8: [UInt8]) -> [Edit]? {
    utf8.withUnsafeBufferPointer { utf8 in
      var plain = PlainParagraph(utf8: utf8, range: paragraph)
      return plain.read() ? plain.edits : nil
    }
  }

  private init(utf8: UnsafeBufferPointer<UInt8>, range: Range<Int>) {
    self.utf8 = utf8
    self.range = range
  }

  /// Whether the paragraph is plain; its Latin words are few (see ``MarkNeighbours/isLatin``).
  private mutating func read() -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let end = hanEnd(from: index)
      characters += (end - index) / 3
      index = end
      guard index < range.upperBound else { break }
      if isHan(at: index) {
        characters += 1
        index += 3
      } else if utf8[index] >= 0x80 {
        guard let width = widthOfMark(at: index) else { return false }
        index += width
      } else {
        guard readASCII(at: index) else { return false }
        index += 1
      }
    }
    return words <= 2 * characters
  }

  private mutating func readASCII(at index: Int) -> Bool {
    switch utf8[index] {
    case 0x21, 0x2C, 0x3A, 0x3B, 0x3F: return readMark(at: index)  // !,:;?
    case 0x28: return readParentheses(from: index)
    case 0x29 where index == close:
      widen(at: index, rule: WidenParenthesesRule.id)
      return true
    case 0x77: return false  // w: an address may begin
    case 0x41...0x5A, 0x61...0x7A:
      if index == range.lowerBound || !isLetter(utf8[index - 1]) { words += 1 }
      return true
    case 0x20, 0x22, 0x25, 0x27, 0x2B, 0x2D, 0x2E, 0x30...0x39: return true  // space, "%'+-. and digits
    default: return false
    }
  }

  /// Widens the mark behind a Chinese character; whether it stands where a plain paragraph has marks.
  private mutating func readMark(at index: Int) -> Bool {
    guard index + 1 < range.upperBound else { return widenMark(at: index) && utf8[index] != 0x3B }  // code ends in ;
    let next = utf8[index + 1]
    if isDigit(next), index > range.lowerBound, isDigit(utf8[index - 1]) { return true }
    switch next {
    case 0x80..., 0x20, 0x22, 0x25, 0x27, 0x2E, 0x30...0x39: return widenMark(at: index)
    case 0x41...0x5A, 0x61...0x7A:  // faces: `:D`
      return utf8[index] != 0x3A && utf8[index] != 0x3B && widenMark(at: index)
    default: return false
    }
  }

  /// Widens the mark behind a Chinese character, or behind a parenthesis that closes behind one.
  private mutating func widenMark(at index: Int) -> Bool {
    guard isBehindHan(index == close + 1 ? close : index) else { return false }
    widen(at: index, rule: WidenMarkRule.id)
    return true
  }

  private mutating func widen(at index: Int, rule: RuleID) {
    let wide = Unicode.Scalar(UInt32(utf8[index]) + 0xFEE0).map { String($0) }
    edits.append(Edit(TextRange(index, index + 1), wide ?? "", rule: rule))
  }

  /// Widens the parenthesis behind a Chinese character if another closes it, which a mark, a Chinese character or
  /// nothing follows, and no more stand between them; whether it is so.
  private mutating func readParentheses(from open: Int) -> Bool {
    guard isBehindHan(open), let end = parenthesis(from: open + 1), utf8[end] == 0x29, end > open + 1,
      mayFollow(parenthesis: end + 1)
    else { return false }
    close = end
    widen(at: open, rule: WidenParenthesesRule.id)
    return true
  }

  /// Whether the text ends at an index, or a comma or a character stands there that is neither ASCII nor a full-width
  /// digit, which numbers of telephones go on with.
  private func mayFollow(parenthesis index: Int) -> Bool {
    guard index < range.upperBound, utf8[index] != 0x2C else { return true }
    let isFullWidth = utf8[index] == 0xEF && index + 2 < range.upperBound && utf8[index + 1] == 0xBC
    return utf8[index] >= 0x80 && !(isFullWidth && (0x90...0x99).contains(utf8[index + 2]))
  }

  /// The first parenthesis of either width from an index on.
  private func parenthesis(from start: Int) -> Int? {
    (start..<max(start, range.upperBound)).first { index in
      if utf8[index] == 0x28 || utf8[index] == 0x29 { return true }
      guard utf8[index] == 0xBC, utf8[index - 1] == 0xEF, index + 1 < range.upperBound else { return false }
      return utf8[index + 1] == 0x88 || utf8[index + 1] == 0x89  // （）
    }
  }

  private func isBehindHan(_ index: Int) -> Bool { index >= range.lowerBound + 3 && isHan(at: index - 3) }

  /// Where the characters of U+4E00…U+9FFF end that stand from here on, or a little before: two are read at once.
  @inline(__always)
  private func hanEnd(from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(utf8)
    var index = start
    while index + 8 <= range.upperBound {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      // The first ten bits of a character: those of U+4E00…U+9FFF are 138…27F.
      let first = (word & 0x0F) << 6 | word >> 8 & 0x3F
      let second = word >> 18 & 0x3C0 | word >> 32 & 0x3F
      let isOfThree = word & 0x0000_C0C0_F0C0_C0F0 == 0x0000_8080_E080_80E0
      guard isOfThree, first &- 0x138 < 0x148, second &- 0x138 < 0x148 else { break }
      index += 6
    }
    return index
  }

  /// Whether a character of U+4E00…U+9FFF stands here, told by its first two bytes.
  @inline(__always)
  private func isHan(at index: Int) -> Bool {
    let lead = utf8[index]
    guard lead &- 0xE4 < 6, index + 2 < range.upperBound, isContinued(utf8[index + 1]), isContinued(utf8[index + 2])
    else { return false }
    return lead > 0xE4 || utf8[index + 1] >= 0xB8
  }

  @inline(__always)
  private func isContinued(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// The bytes of a character that is no letter: ·, one of U+2000…, U+2580…, U+3000… or a full-width mark or digit;
  /// `nil` for any other.
  private func widthOfMark(at index: Int) -> Int? {
    guard index + 2 < range.upperBound else { return nil }
    let (second, third) = (utf8[index + 1], utf8[index + 2])
    if utf8[index] == 0xC2, second == 0xB7 { return 2 }
    guard isContinued(third) else { return nil }
    switch utf8[index] {
    case 0xE2 where second == 0x80 || second == 0x96 || second == 0x97: return 3
    case 0xE3 where second == 0x80: return 3
    case 0xEF where second == 0xBC && !(0xA1...0xBA).contains(third): return 3
    case 0xEF where second == 0xBD && (0x9B...0xA5).contains(third): return 3
    default: return nil
    }
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  private func isLetter(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A || byte >= 0x61 && byte <= 0x7A }
}
