/// A set of scalars below U+10000, asked for by bit.
///
/// Its memory lives as long as the program, for sets are constants: a look at one costs no reference count. There are some
/// hundreds, most of a dozen characters: each is half a kilobyte and 32 bytes for every 256 characters that have members.
struct ScalarSet: @unchecked Sendable {
  /// For each 256 characters the number of the word, counted from here, that their first bit stands in; then the words.
  private let memory: UnsafePointer<UInt64>

  private static let empty = 64
  private static let blockWords = 4

  init(_ members: String) { self.init(members.unicodeScalars.map(\.value)) }

  init(_ members: some Sequence<UInt32>) {
    let members = members.filter { $0 < 0x10000 }
    var firsts = [UInt16](repeating: UInt16(Self.empty), count: 256)
    var end = Self.empty + Self.blockWords
    for value in members where firsts[Int(value >> 8)] == Self.empty {
      firsts[Int(value >> 8)] = UInt16(end)
      end += Self.blockWords
    }
    let memory = UnsafeMutablePointer<UInt64>.allocate(capacity: end)
    memory.initialize(repeating: 0, count: end)
    UnsafeMutableRawPointer(memory).copyMemory(from: firsts, byteCount: 512)
    for value in members { memory[Int(firsts[Int(value >> 8)]) + Int(value >> 6 & 3)] |= 1 << UInt64(value & 63) }
    self.memory = UnsafePointer(memory)
  }

  /// - Complexity: O(1), two loads.
  @inline(__always)
  func contains(_ value: UInt32) -> Bool {
    guard value < 0x10000 else { return false }
    let first = UnsafeRawPointer(memory).load(fromByteOffset: Int(value >> 8) << 1, as: UInt16.self)
    return memory[Int(first) + Int(value >> 6 & 3)] & (1 << UInt64(value & 63)) != 0
  }
}

extension ScalarSet {
  /// 在信里, 墙上: what a noun of place ends in, where words stand in or on the thing.
  static let insides = ScalarSet("上里中内")
  /// What counts papers and pieces of text, and never people.
  static let paperMeasures = ScalarSet("条则封份张篇段句通行幅")
  /// What words for somebody or something spoken of before begin with: 这位, 该公司.
  static let pointing = ScalarSet("这那该此")
  /// What stands behind a verb that goes on or is done: 了, 着, 咗.
  static let aspects = ScalarSet("了着咗")
  /// The numerals up to ten, and 几.
  static let numerals = ScalarSet("一二两三四五六七八九十几")
}
