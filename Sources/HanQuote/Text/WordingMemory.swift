/// The wordings of an article that fit into a string without memory of its own, 15 bytes: names, pronouns and cues, few of
/// which are new. To look one up costs a tenth of making it, which reads its bytes as UTF-8. 10 KB.
final class WordingMemory {
  private let text: ReadingText
  @exclusivity(unchecked) private var entries: [Entry]

  private struct Entry {
    var bytes = Bytes()
    var wording = ""
  }

  /// The bytes of a wording with zeros behind, and their number in the last.
  private struct Bytes: Equatable {
    var low: UInt64 = 0
    var high: UInt64 = 0

    /// A place for the wording, from 0 to 255.
    var place: Int { Int(((low ^ high &* 0xFF51_AFD7_ED55_8CCD) &* 0x9E37_79B9_7F4A_7C15) >> 56) }
  }

  init(_ text: ReadingText) {
    self.text = text
    entries = Array(repeating: Entry(), count: 256)
  }

  /// The wording of a range of positions as it stands in the text (``ReadingText/wording(_:)``).
  func wording(_ range: Range<Int>) -> String {
    let range = text.textRange(range).bounds
    guard let bytes = bytes(range) else { return text.wording(of: range) }
    let place = bytes.place
    if entries[place].bytes != bytes { entries[place] = Entry(bytes: bytes, wording: text.wording(of: range)) }
    return entries[place].wording
  }

  /// Those of a short range of bytes that does not stand at the end of the text.
  @inline(__always)
  private func bytes(_ range: Range<Int>) -> Bytes? {
    guard !range.isEmpty, range.count < 16, range.lowerBound + 16 <= text.utf8.count else { return nil }
    let (low, high) = text.utf8.withUnsafeBytes {
      (
        $0.loadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self).littleEndian,
        $0.loadUnaligned(fromByteOffset: range.lowerBound + 8, as: UInt64.self).littleEndian
      )
    }
    let count = UInt64(range.count)
    return count < 8
      ? Bytes(low: low & ((1 &<< (8 * count)) - 1), high: count << 56)
      : Bytes(low: low, high: high & ((1 &<< (8 * (count - 8))) - 1) | count << 56)
  }
}
