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
  struct Run {
    let start: Int32
    let shift: Int32
  }

  /// Lines longer than this are body text whatever they hold; only their start is folded.
  static let limit = 1 << 14

  /// The fold of a range of a text.
  /// - Complexity: O(range).
  init(_ text: [UInt8], _ range: Range<Int>) {
    let end = min(range.upperBound, range.lowerBound + Self.limit)
    var runs: [Run] = []
    runs.reserveCapacity(8)  // as most lines of running text have
    runs.append(Run(start: 0, shift: Int32(truncatingIfNeeded: range.lowerBound)))
    var length = 0
    var characters = CharacterFilter()
    utf8 = [UInt8](unsafeUninitializedCapacity: end - range.lowerBound + 3) { folded, count in
      text.withUnsafeBufferPointer { text in
        HanFolding.withBasicPlane { simplified in
          characters.fill { bits in
            var fold = Fold(text: text, simplified: simplified, folded: folded, bits: bits)
            length = fold.run(range.lowerBound..<end, within: range.upperBound, &runs)
            count = fold.count
          }
        }
      }
    }
    self.runs = runs
    self.length = length
    self.characters = characters
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
