import HanText

extension FoldedText {
  /// Writes the fold of a text, character by character.
  struct Fold {
    let text: UnsafeBufferPointer<UInt8>
    /// The Simplified form of each character of the basic plane.
    let simplified: UnsafeBufferPointer<UInt16>
    let folded: UnsafeMutableBufferPointer<UInt8>
    /// The bits of a ``CharacterFilter``.
    let bits: UnsafeMutableBufferPointer<UInt64>
    /// Bytes written so far.
    private(set) var count = 0

    /// Folds the characters that start in a range of the text, none of which goes beyond `limit`; notes where the fold
    /// and the text run side by side.
    /// - Returns: how many characters there are.
    mutating func run(_ range: Range<Int>, within limit: Int, _ runs: inout [Run]) -> Int {
      var length = 0
      var (position, shift) = (range.lowerBound, range.lowerBound)
      while position < range.upperBound {
        let han = copyHan(range.upperBound - position, at: position)
        length += han
        position += 3 * han
        guard position < range.upperBound else { break }
        let width = min(UTF8.width(ofLead: text[position]), limit - position)
        write(position, width)
        position += width
        length += 1
        if position - count != shift {
          shift = position - count
          Self.note(shift: shift, at: count, in: &runs)
        }
      }
      return length
    }

    /// Folds the Chinese characters from a position on, in at most so many bytes; returns how many there are.
    private mutating func copyHan(_ length: Int, at position: Int) -> Int {
      let source = text.baseAddress.unsafelyUnwrapped + position
      let target = folded.baseAddress.unsafelyUnwrapped + count
      var done = 0
      while done + 2 < length, source[done] &- 0xE3 < 7 {
        let value =
          UInt32(source[done] & 0x0F) << 12 | UInt32(source[done + 1] & 0x3F) << 6 | UInt32(source[done + 2] & 0x3F)
        guard let folded = han(value) else { break }
        target[done] = 0xE0 | UInt8(truncatingIfNeeded: folded >> 12)
        target[done + 1] = 0x80 | UInt8(truncatingIfNeeded: folded >> 6 & 0x3F)
        target[done + 2] = 0x80 | UInt8(truncatingIfNeeded: folded & 0x3F)
        CharacterFilter.insert(CharacterFilter.hash(ofTail: Int(folded & 0xFFF)), into: bits)
        done += 3
      }
      count += done
      return done / 3
    }

    /// Begins a run where the shift changes.
    private static func note(shift: Int, at start: Int, in runs: inout [Run]) {
      if let last = runs.last, Int(last.start) == start { runs.removeLast() }
      runs.append(Run(start: Int32(truncatingIfNeeded: start), shift: Int32(truncatingIfNeeded: shift)))
    }

    /// Writes the fold of the character at a position; it is never longer than the character.
    @inline(__always)
    private mutating func write(_ position: Int, _ width: Int) {
      let lead = text[position]
      switch width {
      case 1: ascii(lead == 0x09 || lead == 0x0A || lead == 0x0D ? 0x20 : ASCII.lowercased(lead))
      case 2 where lead == 0xC2 && text[position + 1] == 0xA0: ascii(0x20)
      case 3:
        let value =
          UInt32(lead & 0x0F) << 12 | UInt32(text[position + 1] & 0x3F) << 6 | UInt32(text[position + 2] & 0x3F)
        if let value = fold(value) { write(value) }
      default: copy(position, width)
      }
    }

    @inline(__always)
    private mutating func ascii(_ byte: UInt8) {
      folded[count] = byte
      count += 1
      CharacterFilter.insert(Int(byte), into: bits)
    }

    /// A character of three bytes or of ASCII.
    @inline(__always)
    private mutating func write(_ value: UInt32) {
      if value < 0x80 { return ascii(UInt8(truncatingIfNeeded: value)) }
      folded[count] = 0xE0 | UInt8(truncatingIfNeeded: value >> 12)
      folded[count + 1] = 0x80 | UInt8(truncatingIfNeeded: value >> 6 & 0x3F)
      folded[count + 2] = 0x80 | UInt8(truncatingIfNeeded: value & 0x3F)
      count += 3
      CharacterFilter.insert(CharacterFilter.hash(ofTail: Int(value & 0xFFF)), into: bits)
    }

    private mutating func copy(_ position: Int, _ width: Int) {
      for place in 0..<width { folded[count + place] = text[position + place] }
      let character = UnsafeBufferPointer(rebasing: text[position..<(position + width)])
      count += width
      CharacterFilter.insert(CharacterFilter.hash(character), into: bits)
    }

    /// The fold of a character of three bytes: one of three bytes or of ASCII; `nil` where it is left out.
    @inline(__always)
    private func fold(_ value: UInt32) -> UInt32? {
      if let han = han(value) { return han }
      return FoldedText.mark(value)
    }

    /// The Simplified form of a Chinese character; `nil` for anything else, and for 丨, which stands for a line.
    @inline(__always)
    private func han(_ value: UInt32) -> UInt32? {
      guard (0x3400...0x9FFF).contains(value), value != 0x4E28 else { return nil }
      return UInt32(simplified[Int(value)])
    }
  }
}

extension FoldedText {
  /// The fold of a character of the basic plane, given the Simplified forms of that plane; `nil` where it is left out.
  static func folded(_ value: UInt32, _ simplified: UnsafeBufferPointer<UInt16>) -> UInt32? {
    switch value {
    case 0x09, 0x0A, 0x0D, 0xA0: 0x20
    case 0..<0x80: UInt32(ASCII.lowercased(UInt8(value)))
    case 0x3400...0x9FFF where value != 0x4E28: UInt32(simplified[Int(value)])
    default: mark(value)
    }
  }

  fileprivate static func mark(_ value: UInt32) -> UInt32? {
    switch value {
    case 0xFF01...0xFF5E: UInt32(ASCII.lowercased(UInt8(value - 0xFEE0)))
    case 0x3000, 0x2002...0x200A, 0x202F: 0x20
    case 0xFE31, 0x2502, 0x4E28: 0x7C  // ︱ │ 丨
    case 0x2215, 0x2571, 0x2044: 0x2F  // ∕ ╱ ⁄
    case 0x2236, 0xFE30, 0xFE55: 0x3A  // ∶ ︰ ﹕
    case 0xFE50: 0x2C
    case 0xFE54: 0x3B
    case 0xFE59, 0xFE5A: value == 0xFE59 ? 0x28 : 0x29
    case 0x200B...0x200D, 0xFEFF: nil
    default: value
    }
  }
}
