extension Unicode.Scalar {
  /// Whether this is a Chinese character: the unified blocks and extensions, the compatibility ideographs, 〇 and 々.
  public var isHan: Bool {
    switch value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x3FFFF, 0xF900...0xFAFF, 0x3007, 0x3005: true
    default: false
    }
  }

  /// Whether this is an ASCII letter or digit.
  public var isASCIIAlphanumeric: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  /// Whether this is an ASCII digit.
  public var isASCIIDigit: Bool { (0x30...0x39).contains(value) }
}
