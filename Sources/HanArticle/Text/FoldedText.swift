import HanText

/// A line as the labelling rules read it: Simplified, half-width, ASCII in lower case, every blank a space; each of its
/// bytes knows where it stands in the text.
struct FoldedText: Sendable {
  let utf8: [UInt8]
  /// From where to where the fold and the text run side by side.
  private let runs: [Run]
  /// Number of characters.
  let length: Int

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
    var utf8: [UInt8] = []
    var runs = [Run(start: 0, shift: Int32(truncatingIfNeeded: range.lowerBound))]
    var length = 0
    let end = min(range.upperBound, range.lowerBound + Self.limit)
    utf8.reserveCapacity(end - range.lowerBound)
    var position = range.lowerBound
    while position < end {
      let width = min(UTF8.width(ofLead: text[position]), range.upperBound - position)
      Self.fold(text, position, width, into: &utf8)
      position += width
      length += 1
      Self.note(shift: position - utf8.count, at: utf8.count, in: &runs)
    }
    self.utf8 = utf8
    self.runs = runs
    self.length = length
  }

  /// Begins a run where the shift changes.
  private static func note(shift: Int, at start: Int, in runs: inout [Run]) {
    let run = Run(start: Int32(truncatingIfNeeded: start), shift: Int32(truncatingIfNeeded: shift))
    guard let last = runs.last, last.shift != run.shift else { return }
    if last.start == run.start { runs.removeLast() }
    runs.append(run)
  }

  init(_ string: String) {
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

  private static func fold(_ text: [UInt8], _ position: Int, _ width: Int, into utf8: inout [UInt8]) {
    let lead = text[position]
    switch width {
    case 1:
      utf8.append(lead == 0x09 || lead == 0x0A || lead == 0x0D ? 0x20 : ASCII.lowercased(lead))
    case 2 where lead == 0xC2 && text[position + 1] == 0xA0:
      utf8.append(0x20)
    case 3:
      foldThree(lead, text[position + 1], text[position + 2], into: &utf8)
    default:
      utf8.append(contentsOf: text[position..<(position + width)])
    }
  }

  /// A scalar of three or four bytes.
  private static func append(_ value: UInt32, to utf8: inout [UInt8]) {
    if value < 0x10000 {
      utf8.append(0xE0 | UInt8(value >> 12))
    } else {
      utf8.append(0xF0 | UInt8(value >> 18))
      utf8.append(0x80 | UInt8(value >> 12 & 0x3F))
    }
    utf8.append(0x80 | UInt8(value >> 6 & 0x3F))
    utf8.append(0x80 | UInt8(value & 0x3F))
  }

  private static func foldThree(_ first: UInt8, _ second: UInt8, _ third: UInt8, into utf8: inout [UInt8]) {
    let value = UInt32(first & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
    switch value {
    case 0xFF01...0xFF5E: utf8.append(ASCII.lowercased(UInt8(value - 0xFEE0)))
    case 0x3000, 0x2002...0x200A, 0x202F: utf8.append(0x20)
    case 0xFE31, 0x2502, 0x4E28: utf8.append(0x7C)  // ︱ │ 丨
    case 0x2215, 0x2571, 0x2044: utf8.append(0x2F)  // ∕ ╱ ⁄
    case 0x2236, 0xFE30, 0xFE55: utf8.append(0x3A)  // ∶ ︰ ﹕
    case 0xFE50: utf8.append(0x2C)
    case 0xFE54: utf8.append(0x3B)
    case 0xFE59, 0xFE5A: utf8.append(value == 0xFE59 ? 0x28 : 0x29)
    case 0x200B...0x200D, 0xFEFF: break
    case 0x3400...0x9FFF: append(Unicode.Scalar(value).map { HanFolding.simplified($0).value } ?? value, to: &utf8)
    default: append(value, to: &utf8)
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
}
