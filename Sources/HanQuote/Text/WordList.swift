/// A few words that rules look for, by their folded scalars. Most places are told by the first scalar to begin none.
struct WordList: RandomAccessCollection, Sendable {
  private let words: [[UInt32]]
  /// The first scalar of each word.
  private let firsts: [UInt32]
  /// 1,024 bits: one for the low bits of every first scalar, so that few others look like one even to a long list.
  private let heads: ConstantTable<UInt64>

  /// Words that are separated by blanks.
  init(_ list: String) {
    // By scalars: where characters end takes ten times as long to find.
    words = list.unicodeScalars.map(\.value).split(separator: 0x20).map { [UInt32]($0) }
    firsts = words.map { $0[0] }
    var heads = [UInt64](repeating: 0, count: 16)
    for first in firsts { heads[Self.word(of: first)] |= 1 << UInt64(first & 63) }
    self.heads = ConstantTable(heads)
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
  func mayBegin(with scalar: UInt32) -> Bool {
    heads[Self.word(of: scalar)] >> UInt64(scalar & 63) & 1 != 0
  }

  @inline(__always)
  private static func word(of scalar: UInt32) -> Int { Int(scalar >> 6 & 15) }
}
