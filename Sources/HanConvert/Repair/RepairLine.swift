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
  init(scalars: some Sequence<UInt32>) {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(scalars.underestimatedCount * 3)
    for value in scalars {
      let value = Unicode.Scalar(value) == nil ? 0xFFFD : value
      func trail(_ shift: UInt32) { utf8.append(UInt8(0x80 | value >> shift & 0x3F)) }
      switch value {
      case ..<0x80: utf8.append(UInt8(value))
      case ..<0x800:
        utf8.append(UInt8(0xC0 | value >> 6))
        trail(0)
      case ..<0x10000:
        utf8.append(UInt8(0xE0 | value >> 12))
        trail(6)
        trail(0)
      default:
        utf8.append(UInt8(0xF0 | value >> 18))
        trail(12)
        trail(6)
        trail(0)
      }
    }
    self = String(decoding: utf8, as: UTF8.self)
  }
}
