/// A few words that rules look for, by their folded scalars. Most places are told by the first scalar to begin none.
struct WordList: RandomAccessCollection, Sendable {
  private let words: [[UInt32]]
  /// A bit for the low bits of every first scalar.
  private var heads: (UInt64, UInt64) = (0, 0)

  /// Words that are separated by blanks.
  init(_ list: String) {
    words = list.split(separator: " ").map { $0.unicodeScalars.map(\.value) }
    for case let first? in words.map(\.first) {
      if first & 64 == 0 { heads.0 |= 1 << UInt64(first & 63) } else { heads.1 |= 1 << UInt64(first & 63) }
    }
  }

  var startIndex: Int { 0 }
  var endIndex: Int { words.count }
  subscript(index: Int) -> [UInt32] { words[index] }

  /// Whether a word may begin with a scalar.
  @inline(__always)
  func mayBegin(with scalar: UInt32) -> Bool {
    (scalar & 64 == 0 ? heads.0 : heads.1) >> UInt64(scalar & 63) & 1 != 0
  }
}
