/// What characters of one script are cut into: words of Chinese characters, runs of Latin letters or of digits.
extension TokenList {
  /// Whether a scalar lies in the blocks of Chinese characters, where no mark does.
  @inline(__always)
  static func isChinese(_ value: UInt32) -> Bool { (0x3400..<0xF900).contains(value) }

  static func isLatin(_ value: UInt32) -> Bool {
    (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) || (0xC0...0x24F).contains(value)
      || (0x1E00...0x1EFF).contains(value)
  }

  static func isDigit(_ value: UInt32) -> Bool { (0x30...0x39).contains(value) || (0xFF10...0xFF19).contains(value) }
}
