import HanText

/// A line (or any other stretch) of a text as scalars, with the way back to its bytes.
struct RepairLine: Sendable {
  let scalars: [UInt32]
  /// Byte offset of every scalar in the text, and one past the last.
  let offsets: [Int]

  /// - Parameter range: bytes of `utf8`, on scalar edges.
  init(_ utf8: [UInt8], _ range: Range<Int>) {
    let bytes = utf8[range]
    let count = bytes.withUnsafeBytes(UTF8.characters)
    var offsets: [Int] = []
    scalars = [UInt32](unsafeUninitializedCapacity: count) { scalars, written in
      offsets = [Int](unsafeUninitializedCapacity: count + 1) { offsets, size in
        written = bytes.withUnsafeBufferPointer { Self.read($0, into: scalars, offsets, from: range.lowerBound) }
        for rest in written...count { offsets[rest] = range.upperBound }
        size = count + 1
      }
    }
    self.offsets = offsets
  }

  /// Writes the characters of some bytes and where they begin, the first at `origin`; returns how many there are.
  private static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, into scalars: UnsafeMutableBufferPointer<UInt32>,
    _ offsets: UnsafeMutableBufferPointer<Int>, from origin: Int
  ) -> Int {
    var index = 0
    var written = 0
    while index < bytes.count, written < scalars.count {
      let (scalar, length) = scalar(bytes, index)
      scalars[written] = scalar
      offsets[written] = origin + index
      index += length
      written += 1
    }
    return written
  }

  /// The character that begins at `index`, and how many bytes it has; of one that is cut off what there is.
  @inline(__always)
  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (scalar: UInt32, length: Int) {
    let lead = bytes[index]
    if lead < 0x80 { return (UInt32(lead), 1) }
    if lead & 0xF0 == 0xE0, index + 2 < bytes.count {
      return (UInt32(lead & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F), 3)
    }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var scalar = UInt32(lead & (0x7F >> UInt8(length)))
    for next in index + 1..<max(index + 1, min(index + length, bytes.count)) {
      scalar = scalar << 6 | UInt32(bytes[next] & 0x3F)
    }
    return (scalar, length)
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
    self =
      scalars.withContiguousStorageIfAvailable(Self.encoded)
      ?? Array<UInt32>(scalars).withUnsafeBufferPointer(Self.encoded)
  }

  private static func encoded(_ scalars: UnsafeBufferPointer<UInt32>) -> [UInt8] {
    let size = scalars.reduce(0) { $0 + ($1 < 0x80 ? 1 : $1 < 0x800 ? 2 : $1 < 0x10000 ? 3 : 4) }
    return [UInt8](unsafeUninitializedCapacity: size) { bytes, count in
      for scalar in scalars { count += write(Unicode.Scalar(scalar) == nil ? 0xFFFD : scalar, to: bytes, at: count) }
    }
  }

  /// Writes one character and returns how many bytes it has.
  @inline(__always)
  private static func write(_ value: UInt32, to bytes: UnsafeMutableBufferPointer<UInt8>, at index: Int) -> Int {
    func put(_ offset: Int, _ byte: UInt32) { bytes[index + offset] = UInt8(truncatingIfNeeded: byte) }
    if value < 0x80 {
      put(0, value)
      return 1
    }
    let length = value < 0x800 ? 2 : value < 0x10000 ? 3 : 4
    for offset in 1..<length { put(offset, 0x80 | value >> UInt32(6 * (length - 1 - offset)) & 0x3F) }
    put(0, (0xF00 >> UInt32(length)) & 0xFF | value >> UInt32(6 * (length - 1)))
    return length
  }
}
