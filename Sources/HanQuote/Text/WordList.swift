/// A few words that rules look for, by their folded scalars. Most places are told by the first scalar to begin none.
struct WordList: RandomAccessCollection, Sendable {
  private let words: [[UInt32]]
  /// The first scalar of each word.
  private let firsts: [UInt32]
  private let heads: ScalarSieve

  /// Words that are separated by blanks.
  init(_ list: String) {
    // By scalars: where characters end takes ten times as long to find.
    words = list.unicodeScalars.map(\.value).split(separator: 0x20).map { [UInt32]($0) }
    firsts = words.map { $0[0] }
    heads = ScalarSieve(firsts)
  }

  var startIndex: Int { 0 }
  var endIndex: Int { words.count }
  subscript(index: Int) -> [UInt32] { words[index] }

  /// Calls `body` with the words that begin with a scalar, in order.
  @inline(__always)
  func forEach(beginningWith scalar: UInt32, _ body: ([UInt32]) -> Void) {
    for place in firsts.indices where firsts[place] == scalar { body(words[place]) }
  }

  /// Whether a word may begin with a scalar.
  @inline(__always)
  func mayBegin(with scalar: UInt32) -> Bool { heads.mayHold(scalar) }
}
