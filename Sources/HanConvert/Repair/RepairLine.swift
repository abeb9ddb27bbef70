import HanText

/// A line (or any other stretch) of a text as scalars, with the way back to its bytes.
struct RepairLine: Sendable {
  let scalars: [UInt32]
  /// Byte offset of every scalar in the text, and one past the last.
  let offsets: [Int]

  /// - Parameter range: bytes of `utf8`, on scalar edges.
  init(_ utf8: [UInt8], _ range: Range<Int>) {
    var scalars: [UInt32] = []
    var offsets: [Int] = []
    scalars.reserveCapacity(range.count / 2)
    offsets.reserveCapacity(range.count / 2)
    var index = range.lowerBound
    while index < range.upperBound {
      let lead = utf8[index]
      let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      var scalar = length == 1 ? UInt32(lead) : UInt32(lead & (0x7F >> UInt8(length)))
      for next in index + 1..<max(index + 1, min(index + length, range.upperBound)) {
        scalar = scalar << 6 | UInt32(utf8[next] & 0x3F)
      }
      scalars.append(scalar)
      offsets.append(index)
      index += length
    }
    self.scalars = scalars
    self.offsets = offsets + [range.upperBound]
  }

  /// A line that is no part of a larger text.
  init(scalars: [UInt32]) {
    self.scalars = scalars
    var offset = 0
    self.offsets =
      scalars.map { scalar in
        defer { offset += scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4 }
        return offset
      } + [offset]
  }

  var count: Int { scalars.count }

  func bytes(_ range: Range<Int>) -> TextRange { TextRange(offsets[range.lowerBound], offsets[range.upperBound]) }

  func text(_ range: Range<Int>) -> String { String(scalars: scalars[range]) }
}

extension String {
  /// Numbers that are no scalar become U+FFFD.
  init(scalars: some Sequence<UInt32>) { self = String(decoding: [UInt8](scalars: scalars), as: UTF8.self) }
}

extension [UInt8] {
  /// The UTF-8 of scalars; numbers that are none become U+FFFD.
  init(scalars: some Sequence<UInt32>) {
    self = []
    reserveCapacity(scalars.underestimatedCount * 3)
    for value in scalars { append(scalar: Unicode.Scalar(value) == nil ? 0xFFFD : value) }
  }

  private mutating func append(scalar value: UInt32) {
    switch value {
    case ..<0x80: append(UInt8(value))
    case ..<0x800:
      append(UInt8(0xC0 | value >> 6))
      append(UInt8(0x80 | value & 0x3F))
    case ..<0x10000:
      append(UInt8(0xE0 | value >> 12))
      append(UInt8(0x80 | value >> 6 & 0x3F))
      append(UInt8(0x80 | value & 0x3F))
    default:
      append(UInt8(0xF0 | value >> 18))
      append(UInt8(0x80 | value >> 12 & 0x3F))
      append(UInt8(0x80 | value >> 6 & 0x3F))
      append(UInt8(0x80 | value & 0x3F))
    }
  }
}
