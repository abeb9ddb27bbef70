/// A character as UTF-8, without a String.
struct UTF8Bytes {
  private let scalar: UInt32

  /// - Parameter scalar: a code point of three or four bytes (U+0800 and above, no surrogate).
  @inline(__always)
  init(_ scalar: UInt32) { self.scalar = scalar }

  /// Writes the bytes and returns the place after them. There must be room for four.
  @inline(__always)
  func write(to output: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
    var next = output
    if scalar <= 0xFFFF {
      next[0] = UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
    } else {
      next[0] = UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18)
      next[1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F)
      next += 1
    }
    next[1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
    next[2] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
    return next + 3
  }

  /// The code point of a well-formed sequence of four bytes.
  @inline(__always)
  static func scalar(_ bytes: UnsafePointer<UInt8>) -> UInt32 {
    UInt32(bytes[0] & 0x07) << 18 | UInt32(bytes[1] & 0x3F) << 12 | UInt32(bytes[2] & 0x3F) << 6
      | UInt32(bytes[3] & 0x3F)
  }
}
