/// Reading UTF-8 scalar by scalar where speed counts and the bytes may be malformed.
enum UTF8Scalar {
  /// What ``decode(_:_:_:)`` gives for a byte that begins no well-formed scalar: U+FFFFF, a noncharacter.
  static let malformed: UInt32 = 0xF_FFFF

  /// The scalar at `offset` and its length in bytes; `(malformed, 1)` for a byte that begins no well-formed scalar
  /// (overlong forms, surrogates and values past U+10FFFF among them). Reads nothing at or past `count`.
  @inline(__always)
  static func decode(
    _ text: UnsafePointer<UInt8>, _ offset: Int, _ count: Int
  ) -> (scalar: UInt32, length: Int) {
    let lead = UInt32(text[offset])
    if lead < 0x80 { return (lead, 1) }
    if lead & 0xF0 == 0xE0, offset &+ 4 <= count {
      let word = UnsafeRawPointer(text + offset).loadUnaligned(as: UInt32.self).littleEndian
      let scalar = (word & 0x0F) &<< 12 | (word &>> 2) & 0xFC0 | (word &>> 16) & 0x3F
      guard word & 0x00C0_C000 == 0x0080_8000, scalar >= 0x800, scalar &- 0xD800 >= 0x800 else { return (malformed, 1) }
      return (scalar, 3)
    }
    return decodeSlowly(text, offset, count)
  }

  /// Whether the four bytes at `text` begin with a scalar of three bytes whose first byte, neither E0 nor ED, tells
  /// that it is well-formed.
  @inline(__always)
  static func isCommonThree(_ text: UnsafePointer<UInt8>) -> Bool {
    let word = UnsafeRawPointer(text).loadUnaligned(as: UInt32.self).littleEndian
    return word & 0x00C0_C0F0 == 0x0080_80E0 && word & 0x0F != 0 && word & 0x0F != 0x0D
  }

  @inline(never)
  private static func decodeSlowly(
    _ text: UnsafePointer<UInt8>, _ offset: Int, _ count: Int
  ) -> (scalar: UInt32, length: Int) {
    let lead = UInt32(text[offset])
    let length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
    guard length > 0, offset + length <= count else { return (malformed, 1) }
    var scalar = lead & (0x7F >> UInt32(length))
    for index in 1..<length {
      let byte = UInt32(text[offset + index])
      guard byte & 0xC0 == 0x80 else { return (malformed, 1) }
      scalar = scalar << 6 | byte & 0x3F
    }
    let lowest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x1_0000
    guard scalar >= lowest, scalar <= 0x10_FFFF, scalar &- 0xD800 >= 0x800 else { return (malformed, 1) }
    return (scalar, length)
  }

  /// The scalars of some UTF-8, ``malformed`` for each byte that begins none.
  static func scalars(of bytes: [UInt8]) -> [UInt32] {
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return [] }
      var scalars: [UInt32] = []
      var offset = 0
      while offset < buffer.count {
        let (scalar, length) = decode(base, offset, buffer.count)
        scalars.append(scalar)
        offset += length
      }
      return scalars
    }
  }

  /// A scalar as UTF-8; nothing for ``malformed`` and anything else that has none.
  static func bytes(of scalar: UInt32) -> [UInt8] {
    Unicode.Scalar(scalar).flatMap { UTF8.encode($0) }.map { Array($0) } ?? []
  }

  /// The end of the run of ASCII bytes that begins at `start`.
  @inline(__always)
  static func endOfASCII(_ text: UnsafePointer<UInt8>, _ start: Int, _ count: Int) -> Int {
    var position = start
    let raw = UnsafeRawPointer(text)
    while position &+ 8 <= count {
      let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self).littleEndian & 0x8080_8080_8080_8080
      if word != 0 { return position &+ word.trailingZeroBitCount &>> 3 }
      position &+= 8
    }
    while position < count, text[position] < 0x80 { position &+= 1 }
    return position
  }
}
