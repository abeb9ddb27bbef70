/// A set of scalars below U+10000, asked for by bit.
///
/// Its memory lives as long as the program, for sets are constants: a look at one costs no reference count.
struct ScalarSet: Sendable {
  /// 65,536 bits.
  private let words: ConstantTable<UInt64>

  init(_ members: String) { self.init(members.unicodeScalars.map(\.value)) }

  init(_ members: some Sequence<UInt32>) {
    var words = [UInt64](repeating: 0, count: 1024)
    for value in members where value < 0x10000 { words[Int(value >> 6)] |= 1 << UInt64(value & 63) }
    self.words = ConstantTable(words)
  }

  /// - Complexity: O(1).
  @inline(__always)
  func contains(_ value: UInt32) -> Bool {
    value < 0x10000 && words[Int(value >> 6)] & (1 << UInt64(value & 63)) != 0
  }
}

extension ScalarSet {
  /// 在信里, 墙上: what a noun of place ends in, where words stand in or on the thing.
  static let insides = ScalarSet("上里中内")
  /// The numerals up to ten, and 几.
  static let numerals = ScalarSet("一二两三四五六七八九十几")
}
