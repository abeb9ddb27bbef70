/// Which rows of a list have keys that begin with a character of three bytes, by the first two of them: what is looked for
/// is then among some dozen rows. 4 KB.
struct LexiconBlocks: Sendable {
  /// For the four low bits of the first byte and the six of the second the first row that is not before them in order, and
  /// the first row behind all.
  private let firsts: [Int32]

  private static let count = 1 << 10

  /// - Parameters:
  ///   - lines: rows in order of their keys' bytes.
  ///   - starts: where each row begins, and the end.
  /// - Complexity: O(rows), besides some thousand stores.
  init(_ lines: UnsafeBufferPointer<UInt8>, _ starts: [Int32]) {
    var firsts: [Int32] = []
    firsts.reserveCapacity(Self.count + 1)
    for (row, start) in starts.dropLast().enumerated() {
      let place = Int(start)
      let end = lines[place] >= 0xF0 ? Self.count : Self.block(lines[place], lines[place + 1]) ?? -1
      while firsts.count <= end { firsts.append(Int32(row)) }
    }
    while firsts.count <= Self.count { firsts.append(Int32(starts.count - 1)) }
    self.firsts = firsts
  }

  /// The rows of the keys that begin with the first two of some bytes; `nil` where these are not of a character of three.
  @inline(__always)
  func rows(for bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    guard bytes.count >= 2, let block = Self.block(bytes[0], bytes[1]) else { return nil }
    return Int(firsts[block])..<Int(firsts[block + 1])
  }

  /// The number of the first two bytes of a character of three.
  @inline(__always)
  private static func block(_ first: UInt8, _ second: UInt8) -> Int? {
    guard first & 0xF0 == 0xE0, second & 0xC0 == 0x80 else { return nil }
    return Int(first & 0x0F) << 6 | Int(second & 0x3F)
  }
}
