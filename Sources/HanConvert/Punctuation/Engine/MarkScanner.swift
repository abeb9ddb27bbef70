import HanText

/// Finds the paragraphs that a style may have to change, at the speed of a byte scan.
struct MarkScanner: Sendable {
  /// What a byte says about the place where it stands.
  private enum Sign {
    static let mark: UInt8 = 1
    /// A mark only beside a byte outside ASCII, doubled, or at the end of a paragraph.
    static let weakMark: UInt8 = 2
    /// A letter or digit: only beside a byte outside ASCII.
    static let alphanumeric: UInt8 = 3
    static let space: UInt8 = 4
    /// First byte of a scalar that may be a mark.
    static let lead: UInt8 = 5
  }
  private let signs: [UInt8]
  /// Whether all marks are ASCII: what is not can then be passed over many bytes at a time.
  private let isASCII: Bool
  /// One bit a scalar of the Basic Multilingual Plane.
  private let wide: [UInt64]
  private let always: Set<UInt32>
  private let repeated: [UInt32: Int]
  private let behindDigits: Set<UInt32>
  private let besideSpaces: Set<UInt32>

  init(marks: MarkSet) {
    var signs = [UInt8](repeating: 0, count: 256)
    var wide = [UInt64](repeating: 0, count: 1024)
    let spaces: Set<UInt32> = marks.besideSpaces.isEmpty ? [] : [0xA0]
    let all = marks.scalars.union(marks.repeated.keys).union(marks.behindDigits).union(spaces)
    for value in all where value < 0x10000 {
      if value < 0x80 {
        signs[Int(value)] = Self.sign(ofASCII: value)
      } else {
        wide[Int(value >> 6)] |= 1 << UInt64(value & 63)
        signs[Int(Self.leadByte(of: value))] = Sign.lead
      }
    }
    if !marks.besideSpaces.isEmpty { signs[0x20] = Sign.space }
    self.signs = signs
    isASCII = signs[0x80...].allSatisfy { $0 == 0 }
    self.wide = wide
    always = marks.scalars
    repeated = marks.repeated
    behindDigits = marks.behindDigits
    besideSpaces = marks.besideSpaces
  }

  private static func sign(ofASCII value: UInt32) -> UInt8 {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: Sign.alphanumeric
    case 0x27, 0x2D, 0x2E, 0x3C: Sign.weakMark
    default: Sign.mark
    }
  }

  private static func leadByte(of value: UInt32) -> UInt32 { value < 0x800 ? 0xC0 | value >> 6 : 0xE0 | value >> 12 }

  /// The next paragraph at or after `position` that holds a mark to look at and a byte outside ASCII, without its
  /// line feed.
  /// - Complexity: O(bytes up to its end).
  func nextParagraph(in utf8: [UInt8], from position: Int) -> Range<Int>? {
    utf8.withUnsafeBufferPointer { bytes in
      var start = position
      while let mark = nextMark(in: bytes, from: start) {
        let end = Self.lineEnd(in: UnsafeRawBufferPointer(bytes), from: mark)
        let first = bytes[start..<mark].lastIndex(of: 0x0A).map { $0 + 1 } ?? start
        if bytes[first..<end].contains(where: { $0 >= 0x80 }) { return first..<end }
        start = end
      }
      return nil
    }
  }

  private static func lineEnd(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var end = RareBytes.first(below: 0x0B, in: bytes, from: start)
    while end < bytes.count, bytes[end] != 0x0A { end = RareBytes.first(below: 0x0B, in: bytes, from: end + 1) }
    return end
  }

  private func nextMark(in bytes: UnsafeBufferPointer<UInt8>, from position: Int) -> Int? {
    signs.withUnsafeBufferPointer { signs in
      var index = position
      while true {
        if isASCII { index = RareBytes.first(below: 0x80, in: UnsafeRawBufferPointer(bytes), from: index) }
        guard index < bytes.count else { return nil }
        let sign = signs[Int(bytes[index])]
        if sign != 0, sign == Sign.mark || isMark(bytes, index, sign) { return index }
        index += 1
      }
    }
  }

  private func isMark(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ sign: UInt8) -> Bool {
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    let isBesideWide = next >= 0x80 || (index > 0 && bytes[index - 1] >= 0x80)
    switch sign {
    case Sign.weakMark: return isBesideWide || next == bytes[index] || next == 0x0A || next == 0
    case Sign.alphanumeric: return isBesideWide
    case Sign.space: return isBesideWide && isBesideMark(bytes, index..<index + 1)
    default: return isWideMark(bytes, index)
    }
  }

  private func isWideMark(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let value = Self.scalar(bytes, index)
    guard value < 0x10000, wide[Int(value >> 6)] & (1 << UInt64(value & 63)) != 0 else { return false }
    if always.contains(value) { return true }
    if value == 0xA0 { return isBesideMark(bytes, index..<index + 2) }
    if behindDigits.contains(value), index > 0, (0x30...0x39).contains(bytes[index - 1]) { return true }
    guard let times = repeated[value] else { return false }
    let width = value < 0x800 ? 2 : 3
    return (1..<times).allSatisfy { Self.scalar(bytes, index + width * $0) == value }
  }

  private func isBesideMark(_ bytes: UnsafeBufferPointer<UInt8>, _ space: Range<Int>) -> Bool {
    besideSpaces.contains(Self.scalar(bytes, space.upperBound))
      || besideSpaces.contains(Self.scalar(bytes, space.lowerBound - 3))
  }

  /// The scalar of two or three bytes at an index; 0 if there is none.
  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt32 {
    guard index >= 0, index + 1 < bytes.count else { return 0 }
    let first = UInt32(bytes[index])
    let second = UInt32(bytes[index + 1]) & 0x3F
    if first >= 0xC2, first < 0xE0 { return (first & 0x1F) << 6 | second }
    guard first >= 0xE0, first < 0xF0, index + 2 < bytes.count else { return 0 }
    return (first & 0x0F) << 12 | second << 6 | UInt32(bytes[index + 2]) & 0x3F
  }
}
