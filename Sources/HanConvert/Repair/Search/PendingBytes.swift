/// The bytes of a character that is not complete yet, in 16 bits each: a known byte, or 0x100 + the number of a set.
struct PendingBytes: Hashable {
  private(set) var units: UInt64 = 0
  private(set) var count = 0
  /// Length of the whole character, once the first byte tells it.
  var length = 0
  /// The cell of the first byte.
  var firstCell: Int32 = 0

  mutating func append(_ unit: UInt16) {
    units |= UInt64(unit) << UInt64(16 * count)
    count += 1
  }

  subscript(index: Int) -> UInt16 { UInt16(truncatingIfNeeded: units >> UInt64(16 * index)) }

  var isComplete: Bool { count == length }
  var isKnown: Bool { units & 0xFF00_FF00_FF00_FF00 == 0 }
}
