import HanText

/// Undoes what scripts write text in, with the way back: each escape is one unit of the map.
struct ScriptEscapes {
  private let source: [UInt8]
  private var utf8: [UInt8] = []
  private var map = OffsetMap.Builder()
  private var place: Int
  private var end: Int

  private init(_ source: [UInt8], _ range: Range<Int>) {
    self.source = source
    (place, end) = (range.lowerBound, range.upperBound)
    map.append(text: 0, source: place)
  }

  /// A string of JSON or JavaScript without its escapes.
  /// - Complexity: O(range); the map's, O(runs of the text).
  static func string(_ text: TracedText, _ range: Range<Int>) -> TracedText {
    decoded(text, range, mark: 0x5C) { $0.backslash() }
  }

  /// Several strings of a script, in order, as one text: each is set between the two bits of markup (or plain text) given
  /// with it, which come from nowhere in the script.
  /// - Complexity: as ``string(_:_:)``.
  static func strings(_ text: TracedText, _ parts: [(range: Range<Int>, open: StaticString, close: StaticString)])
    -> (text: TracedText, ranges: [Range<Int>])
  {
    var draft = ScriptEscapes(text.utf8, 0..<0)
    var ranges: [Range<Int>] = []
    for part in parts {
      draft.insert(part.open)
      draft.skip(to: part.range)
      let start = draft.utf8.count
      draft.decode(0x5C) { $0.backslash() }
      ranges.append(start..<draft.utf8.count)
      draft.insert(part.close)
    }
    return (draft.finished(over: text), ranges)
  }

  private mutating func insert(_ word: StaticString) {
    word.withUTF8Buffer { utf8.append(contentsOf: $0) }
    map.append(text: word.utf8CodeUnitCount, source: 0)
  }

  private mutating func skip(to range: Range<Int>) {
    map.append(text: 0, source: range.lowerBound - map.sourceEnd)
    (place, end) = (range.lowerBound, range.upperBound)
  }

  /// A string without its escapes, and without the way back.
  static func plain(_ source: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var draft = ScriptEscapes(source, range)
    draft.decode(0x5C) { $0.backslash() }
    return draft.utf8
  }

  /// `%E6%B8%AF` as the bytes it stands for; `nil` if those are no UTF-8.
  static func percent(_ text: TracedText, _ range: Range<Int>) -> TracedText? {
    let result = decoded(text, range, mark: 0x25) { $0.percent() }
    return (try? UTF8Span(validating: result.utf8.span)) == nil ? nil : result
  }

  /// Character references decoded: markup that is itself escaped.
  static func references(_ text: TracedText) -> TracedText {
    decoded(text, 0..<text.utf8.count, mark: 0x26) { escapes in
      HTMLEntity.decode(escapes.source[..<escapes.end], at: escapes.place)
    }
  }

  /// - Parameter mark: what begins an escape; `escape` gives its text and its length, `nil` if it is none.
  private static func decoded(
    _ text: TracedText, _ range: Range<Int>, mark: UInt8,
    _ escape: (ScriptEscapes) -> (text: [UInt8], length: Int)?
  ) -> TracedText {
    var draft = ScriptEscapes(text.utf8, range)
    draft.decode(mark, escape)
    return draft.finished(over: text)
  }

  private mutating func decode(_ mark: UInt8, _ escape: (ScriptEscapes) -> (text: [UInt8], length: Int)?) {
    while place < end {
      if source[place] == mark, let (text, length) = escape(self) {
        utf8.append(contentsOf: text)
        map.append(text: text.count, source: length)
        place += length
      } else {
        copy(to: mark)
      }
    }
  }

  private consuming func finished(over text: TracedText) -> TracedText {
    map.append(text: 0, source: text.utf8.count - map.sourceEnd)
    return TracedText(utf8: utf8, map: map.finish().composed(after: text.map))
  }

  /// Copies the byte here and those after it up to the next mark.
  private mutating func copy(to mark: UInt8) {
    let start = place
    repeat { place += 1 } while place < end && source[place] != mark
    utf8.append(contentsOf: source[start..<place])
    map.append(count: place - start, textWidth: 1, sourceWidth: 1)
  }

  private func percent() -> (text: [UInt8], length: Int)? { hex(at: place + 1, digits: 2).map { ([UInt8($0)], 3) } }

  private func backslash() -> (text: [UInt8], length: Int)? {
    guard place + 1 < end else { return nil }
    switch source[place + 1] {
    case 0x75: return unicode()
    case 0x78: return hex(at: place + 2, digits: 2).map { (Self.bytes($0), 4) }
    case 0x6E: return ([0x0A], 2)
    case 0x74: return ([0x09], 2)
    case 0x72, 0x62, 0x66, 0x30: return ([], 2)
    case 0..<0x80: return ([source[place + 1]], 2)
    default: return ([], 1)
    }
  }

  /// `\u6e2f`, and two of them for a character beyond the basic plane.
  private func unicode() -> (text: [UInt8], length: Int)? {
    guard let first = hex(at: place + 2, digits: 4) else { return nil }
    guard (0xD800..<0xDC00).contains(first), place + 7 < end, source[place + 6] == 0x5C, source[place + 7] == 0x75,
      let second = hex(at: place + 8, digits: 4), (0xDC00..<0xE000).contains(second)
    else { return (Self.bytes(first), 6) }
    return (Self.bytes(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)), 12)
  }

  private static func bytes(_ value: UInt32) -> [UInt8] { UTF8.bytes(of: Unicode.Scalar(value) ?? "\u{FFFD}") }

  private func hex(at start: Int, digits: Int) -> UInt32? {
    guard start + digits <= end else { return nil }
    var value: UInt32 = 0
    for byte in source[start..<(start + digits)] {
      let letter = ASCII.lowercased(byte)
      guard ASCII.isDigit(byte) || (0x61...0x66).contains(letter) else { return nil }
      value = value << 4 | UInt32(ASCII.isDigit(byte) ? byte - 0x30 : letter - 0x57)
    }
    return value
  }
}
