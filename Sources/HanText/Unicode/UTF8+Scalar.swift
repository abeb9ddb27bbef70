extension UTF8 {
  /// The scalar that starts at a byte of well-formed UTF-8, and its bytes; a byte that starts none, or a sequence that
  /// is cut off, stands for itself.
  @inlinable @inline(__always)
  package static func scalar(in utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> (value: UInt32, width: Int) {
    let lead = UInt32(utf8[index])
    switch lead {
    case 0xE0...0xEF where index + 2 < utf8.count:
      return ((lead & 0x0F) << 12 | UInt32(utf8[index + 1] & 0x3F) << 6 | UInt32(utf8[index + 2] & 0x3F), 3)
    case 0xC0...0xDF where index + 1 < utf8.count:
      return ((lead & 0x1F) << 6 | UInt32(utf8[index + 1] & 0x3F), 2)
    case 0xF0...0xF7 where index + 3 < utf8.count:
      let high = (lead & 0x07) << 18 | UInt32(utf8[index + 1] & 0x3F) << 12
      return (high | UInt32(utf8[index + 2] & 0x3F) << 6 | UInt32(utf8[index + 3] & 0x3F), 4)
    default:
      return (lead, 1)
    }
  }
}
