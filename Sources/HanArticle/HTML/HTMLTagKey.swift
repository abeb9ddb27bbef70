/// The name of a tag, in lower case, as a number.
struct HTMLTagKey: Hashable, Sendable {
  /// Six bits a letter or digit: ten of them fit.
  private(set) var value: UInt64 = 1

  mutating func append(_ byte: UInt8) {
    let code: UInt64 =
      switch byte {
      case 0x61...0x7A: UInt64(byte - 0x60)
      case 0x31...0x36: UInt64(byte - 0x31 + 27)
      default: 0
      }
    value = value << 6 | code
  }

  static let tags = Table()

  /// All names of ``HTMLTag``, by open addressing.
  struct Table: Sendable {
    private var keys = [UInt64](repeating: 0, count: 512)
    private var values = [HTMLTag](repeating: .other, count: 512)

    init() {
      var raw: UInt8 = 2
      while let tag = HTMLTag(rawValue: raw) {
        var key = HTMLTagKey()
        for byte in "\(tag)".utf8 { key.append(byte) }
        var slot = Self.slot(key.value)
        while keys[slot] != 0 { slot = (slot + 1) & 511 }
        (keys[slot], values[slot]) = (key.value, tag)
        raw += 1
      }
    }

    func tag(for key: HTMLTagKey) -> HTMLTag {
      var slot = Self.slot(key.value)
      while keys[slot] != 0 {
        if keys[slot] == key.value { return values[slot] }
        slot = (slot + 1) & 511
      }
      return .other
    }

    private static func slot(_ value: UInt64) -> Int { Int(truncatingIfNeeded: (value &* 0x9E37_79B9_7F4A_7C15) >> 55) }
  }
}
