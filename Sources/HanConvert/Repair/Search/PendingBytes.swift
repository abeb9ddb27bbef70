/// The units of a character that is not complete yet.
struct PendingBytes: Hashable {
  /// 16 bits each, the first one lowest.
  private(set) var units: UInt64 = 0
  private(set) var count = 0
  /// Length of the whole character, once the first byte tells it.
  var length = 0
  /// The cell of the first byte.
  var firstCell: Int32 = 0

  mutating func append(_ unit: ByteUnit) {
    units |= UInt64(unit.code) << UInt64(16 * count)
    count += 1
  }

  subscript(index: Int) -> ByteUnit {
    let code = UInt16(truncatingIfNeeded: units >> UInt64(16 * index))
    return code < 0x100 ? .known(UInt8(code)) : .set(Int(code) - 0x100)
  }

  var isComplete: Bool { count == length }
  var isKnown: Bool { units & 0xFF00_FF00_FF00_FF00 == 0 }
}
