import HanText

/// Character references: `&amp;`, `&#8220;`, `&#x201C;`, and the named ones of the HTML Standard.
enum HTMLEntity {
  /// The text that a reference at `offset` (where `&` stands) gives, and its length in bytes; `nil` if none is there.
  /// - Complexity: O(1): a name has at most 31 bytes.
  static func decode(_ source: ArraySlice<UInt8>, at offset: Int) -> (text: [UInt8], length: Int)? {
    let start = offset + 1
    guard start < source.endIndex else { return nil }
    return source[start] == 0x23 ? numeric(source, start + 1, from: offset) : named(source, start, from: offset)
  }

  private static func numeric(_ source: ArraySlice<UInt8>, _ start: Int, from offset: Int) -> ([UInt8], Int)? {
    let isHex = start < source.endIndex && ASCII.lowercased(source[start]) == 0x78
    var place = isHex ? start + 1 : start
    let first = place
    var value: UInt32 = 0
    while place < source.endIndex, let digit = digitValue(source[place], isHex: isHex) {
      value = min(value * (isHex ? 16 : 10) + digit, 0x110000)
      place += 1
    }
    guard place > first else { return nil }
    if place < source.endIndex, source[place] == 0x3B { place += 1 }
    return (UTF8.bytes(of: scalar(value)), place - offset)
  }

  private static func digitValue(_ byte: UInt8, isHex: Bool) -> UInt32? {
    if ASCII.isDigit(byte) { return UInt32(byte - 0x30) }
    let letter = ASCII.lowercased(byte)
    return isHex && letter >= 0x61 && letter <= 0x66 ? UInt32(letter - 0x57) : nil
  }

  /// Numbers of the C1 range mean what Windows-1252 has there (HTML Standard, "Numeric character reference end state").
  private static func scalar(_ value: UInt32) -> Unicode.Scalar {
    if (0x80...0x9F).contains(value), let mapped = windows1252[value] { return Unicode.Scalar(mapped) ?? "\u{FFFD}" }
    return value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private static let windows1252: [UInt32: UInt32] = [
    0x80: 0x20AC, 0x82: 0x201A, 0x83: 0x0192, 0x84: 0x201E, 0x85: 0x2026, 0x86: 0x2020, 0x87: 0x2021, 0x88: 0x02C6,
    0x89: 0x2030, 0x8A: 0x0160, 0x8B: 0x2039, 0x8C: 0x0152, 0x8E: 0x017D, 0x91: 0x2018, 0x92: 0x2019, 0x93: 0x201C,
    0x94: 0x201D, 0x95: 0x2022, 0x96: 0x2013, 0x97: 0x2014, 0x98: 0x02DC, 0x99: 0x2122, 0x9A: 0x0161, 0x9B: 0x203A,
    0x9C: 0x0153, 0x9E: 0x017E, 0x9F: 0x0178,
  ]

  /// The handful that make up nearly all references of real pages, by name and semicolon.
  private static let frequent: [(name: StaticString, text: [UInt8])] = [
    ("nbsp;", [0xC2, 0xA0]), ("amp;", [0x26]), ("quot;", [0x22]), ("lt;", [0x3C]), ("gt;", [0x3E]),
    ("ldquo;", [0xE2, 0x80, 0x9C]), ("rdquo;", [0xE2, 0x80, 0x9D]), ("middot;", [0xC2, 0xB7]),
    ("hellip;", [0xE2, 0x80, 0xA6]), ("mdash;", [0xE2, 0x80, 0x94]), ("emsp;", [0xE2, 0x80, 0x83]),
  ]

  private static func common(_ source: ArraySlice<UInt8>, _ start: Int) -> (text: [UInt8], length: Int)? {
    for (name, text) in frequent where source[start] == name.utf8Start.pointee {
      let count = name.utf8CodeUnitCount
      guard start + count <= source.endIndex else { continue }
      if name.withUTF8Buffer({ name in (0..<count).allSatisfy { source[start + $0] == name[$0] } }) {
        return (text, count + 1)
      }
    }
    return nil
  }

  private static func named(_ source: ArraySlice<UInt8>, _ start: Int, from offset: Int) -> ([UInt8], Int)? {
    if let known = common(source, start) { return (known.text, known.length) }
    guard ASCII.isLetter(source[start]) else { return nil }
    let window = Array(source[start..<min(source.endIndex, start + 32)])
    guard let match = Lexicon.htmlEntities.longestMatch(in: window, at: 0) else { return nil }
    let hasSemicolon = match.length < window.count && window[match.length] == 0x3B
    guard hasSemicolon || match.row.fields.count > 1 else { return nil }
    let points = match.row.fields[0].split(separator: " ").compactMap {
      UInt32($0, radix: 16).flatMap(Unicode.Scalar.init)
    }
    return (points.flatMap { UTF8.bytes(of: $0) }, match.length + 1 + (hasSemicolon ? 1 : 0))
  }
}
