/// Finds the paragraphs that a style may have to change, at the speed of a byte scan.
struct MarkScanner: Sendable {
  /// What a byte says about the place where it stands.
  private enum Sign: UInt8 {
    case nothing, mark
  }
  private let signs: [UInt8]

  init(style: PunctuationStyle) {
    var signs = [UInt8](repeating: Sign.nothing.rawValue, count: 256)
    for byte in ",:;?!()".utf8 { signs[Int(byte)] = Sign.mark.rawValue }
    self.signs = signs
  }

  /// The next paragraph at or after `position` that holds a mark to look at and a byte outside ASCII, without its
  /// line feed.
  func nextParagraph(in utf8: [UInt8], from position: Int) -> Range<Int>? {
    utf8.withUnsafeBufferPointer { bytes in
      var start = position
      while let mark = nextMark(in: bytes, from: start) {
        let end = bytes[mark...].firstIndex(of: 0x0A) ?? bytes.count
        let first = bytes[start..<mark].lastIndex(of: 0x0A).map { $0 + 1 } ?? start
        if bytes[first..<end].contains(where: { $0 >= 0x80 }) { return first..<end }
        start = end
      }
      return nil
    }
  }

  private func nextMark(in bytes: UnsafeBufferPointer<UInt8>, from position: Int) -> Int? {
    signs.withUnsafeBufferPointer { signs in
      var index = position
      while index < bytes.count {
        if signs[Int(bytes[index])] != 0 { return index }
        index += 1
      }
      return nil
    }
  }
}
