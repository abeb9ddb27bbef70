import HanText

/// A line as the labelling rules read it: Simplified, half-width, ASCII in lower case, every blank a space; each of its
/// bytes knows where it stands in the text. A class, so that a line is handed from rule to rule at the cost of one reference.
final class FoldedText: Sendable {
  let utf8: [UInt8]
  /// From where to where the fold and the text run side by side.
  private let runs: [Run]
  /// Number of characters.
  let length: Int
  /// Which characters the fold has: most words that rules look for are told by them to be nowhere in it.
  let characters: CharacterFilter

  /// From `start` on in the fold, up to the next run, a character stands in the text `shift` bytes further on.
  private struct Run {
    let start: Int32
    let shift: Int32
  }

  /// Lines longer than this are body text whatever they hold; only their start is folded.
  static let limit = 1 << 14

  /// The fold of a range of a text.
  /// - Complexity: O(range).
  init(_ text: [UInt8], _ range: Range<Int>) {
    let end = min(range.upperBound, range.lowerBound + Self.limit)
    var runs = [Run(start: 0, shift: Int32(truncatingIfNeeded: range.lowerBound))]
    var length = 0
    var characters = CharacterFilter()
    utf8 = [UInt8](unsafeUninitializedCapacity: end - range.lowerBound + 3) { folded, count in
      text.withUnsafeBufferPointer { text in
        var shift = range.lowerBound
        var position = range.lowerBound
        while position < end {
          let width = min(UTF8.width(ofLead: text[position]), range.upperBound - position)
          let start = count
          Self.fold(text, position, width, into: folded, &count)
          if count > start { characters.insert(UnsafeMutableBufferPointer(rebasing: folded[start..<count])) }
          position += width
          length += 1
          if position - count != shift {
            shift = position - count
            Self.note(shift: shift, at: count, in: &runs)
          }
        }
      }
    }
    self.runs = runs
    self.length = length
    self.characters = characters
  }

  /// Begins a run where the shift changes.
  private static func note(shift: Int, at start: Int, in runs: inout [Run]) {
    if let last = runs.last, Int(last.start) == start { runs.removeLast() }
    runs.append(Run(start: Int32(truncatingIfNeeded: start), shift: Int32(truncatingIfNeeded: shift)))
  }

  convenience init(_ string: String) {
    let bytes = Array(string.utf8)
    self.init(bytes, 0..<bytes.count)
  }

  var isEmpty: Bool { utf8.isEmpty }
  var count: Int { utf8.count }

  /// The range of the fold that a range of the text gave; `nil` if it gave none.
  /// - Complexity: O(log runs).
  func fold(of range: Range<Int>) -> Range<Int>? {
    let start = fold(from: range.lowerBound)
    let end = fold(from: range.upperBound)
    return start < end ? start..<end : nil
  }

  /// Where the first character stands that begins at or after an offset of the text.
  private func fold(from origin: Int) -> Int {
    let index = lastRun { Int($0.start) + Int($0.shift) <= origin }
    let end = index + 1 < runs.count ? Int(runs[index + 1].start) : count
    var place = min(max(Int(runs[index].start), origin - Int(runs[index].shift)), end)
    while place < count, utf8[place] & 0xC0 == 0x80 { place += 1 }
    return place
  }

  /// Where a range of the fold stands in the text.
  /// - Complexity: O(log runs).
  func origin(of range: Range<Int>) -> Range<Int> { origin(of: range.lowerBound)..<origin(of: range.upperBound) }

  /// Where the character around an offset of the fold begins in the text.
  private func origin(of offset: Int) -> Int {
    var place = offset
    while place > 0, place < count, utf8[place] & 0xC0 == 0x80 { place -= 1 }
    return place + Int(runs[lastRun { Int($0.start) <= place }].shift)
  }

  /// The last run for which the condition holds, which holds for those before it; the first if it holds for none.
  private func lastRun(_ isBefore: (Run) -> Bool) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(runs[middle]) { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  /// Writes the fold of the character at a position; it is never longer than the character.
  @inline(__always)
  private static func fold(
    _ text: UnsafeBufferPointer<UInt8>, _ position: Int, _ width: Int, into folded: UnsafeMutableBufferPointer<UInt8>,
    _ count: inout Int
  ) {
    let lead = text[position]
    func append(_ byte: UInt8) {
      folded[count] = byte
      count += 1
    }
    switch width {
    case 1: append(lead == 0x09 || lead == 0x0A || lead == 0x0D ? 0x20 : ASCII.lowercased(lead))
    case 2 where lead == 0xC2 && text[position + 1] == 0xA0: append(0x20)
    case 3:
      let value = UInt32(lead & 0x0F) << 12 | UInt32(text[position + 1] & 0x3F) << 6 | UInt32(text[position + 2] & 0x3F)
      guard let value = Self.folded(value) else { return }
      if value < 0x80 { return append(UInt8(value)) }
      append(0xE0 | UInt8(truncatingIfNeeded: value >> 12))
      append(0x80 | UInt8(truncatingIfNeeded: value >> 6 & 0x3F))
      append(0x80 | UInt8(truncatingIfNeeded: value & 0x3F))
    default:
      for place in position..<(position + width) { append(text[place]) }
    }
  }

  /// The fold of a character of three bytes: one of three bytes or of ASCII; `nil` where it is left out.
  @inline(__always)
  private static func folded(_ value: UInt32) -> UInt32? {
    if (0x3400...0x9FFF).contains(value), value != 0x4E28 { return HanFolding.simplified(value) }
    return foldedMark(value)
  }

  private static func foldedMark(_ value: UInt32) -> UInt32? {
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

/// Byte-level helpers for ASCII.
enum ASCII {
  static func lowercased(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte }
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  static func isLetter(_ byte: UInt8) -> Bool { lowercased(byte) >= 0x61 && lowercased(byte) <= 0x7A }
  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
}

extension UTF8 {
  /// Bytes of the character that starts with `lead`.
  static func width(ofLead lead: UInt8) -> Int { lead < 0x80 ? 1 : (lead < 0xE0 ? 2 : (lead < 0xF0 ? 3 : 4)) }

  /// The bytes of a character as one number: 0xE38082 for 。.
  static func packed(_ utf8: ArraySlice<UInt8>) -> UInt32 { utf8.reduce(0) { $0 << 8 | UInt32($1) } }
}
