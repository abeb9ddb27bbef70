import HanText

/// Turns ranges of a page's source into text: references decoded, white space collapsed, with the way back.
struct HTMLTextWriter {
  let source: [UInt8]
  private(set) var utf8: [UInt8] = []
  private var map = OffsetMap.Builder()
  private var pendingBlank: Range<Int>?
  /// The run of text that is being appended.
  private var run = 0..<0

  init(source: [UInt8]) { self.source = source }

  /// Appends a run of text. Ranges come in the order of the source.
  /// - Complexity: O(range).
  mutating func append(_ range: Range<Int>) {
    run = range
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = source[place]
      if byte == 0 {
        place += 1
      } else if ASCII.isBlank(byte) {
        place = takeBlanks(from: place, to: range.upperBound)
      } else if byte == 0x26, let entity = HTMLEntity.decode(source[..<range.upperBound], at: place) {
        flushBlank(before: entity.text.first ?? 0)
        skip(to: place)
        utf8.append(contentsOf: entity.text)
        map.append(text: entity.text.count, source: entity.length)
        place += entity.length
      } else {
        flushBlank(before: byte)
        place = copy(from: place, to: range.upperBound)
      }
    }
  }

  /// Appends a run of text that the page shows apart from the one before it.
  mutating func appendApart(_ range: Range<Int>) {
    pendingBlank = (pendingBlank?.lowerBound ?? range.lowerBound)..<range.lowerBound
    append(range)
  }

  /// Ends the line.
  mutating func breakLine() {
    pendingBlank = nil
    utf8.append(0x0A)
    map.append(text: 1, source: 0)
  }

  /// The map, with whatever follows in the source as left out.
  consuming func finish() -> (utf8: [UInt8], map: OffsetMap) {
    var map = map
    map.append(text: 0, source: source.count - map.sourceEnd)
    return (utf8, map.finish())
  }

  /// Copies bytes up to the next blank or reference.
  private mutating func copy(from start: Int, to end: Int) -> Int {
    skip(to: start)
    var place = start
    repeat {
      place += 1
    } while place < end && !ASCII.isBlank(source[place]) && source[place] != 0x26 && source[place] != 0
    utf8.append(contentsOf: source[start..<place])
    map.append(count: place - start, textWidth: 1, sourceWidth: 1)
    return place
  }

  private mutating func takeBlanks(from start: Int, to end: Int) -> Int {
    var place = start
    while place < end, ASCII.isBlank(source[place]) { place += 1 }
    pendingBlank = (pendingBlank?.lowerBound ?? start)..<place
    return place
  }

  /// Writes the blank that stands before `next`, unless the line is empty or a line break of the source falls between two
  /// Chinese characters of one run, where it means nothing.
  private mutating func flushBlank(before next: UInt8) {
    guard let blank = pendingBlank else { return }
    pendingBlank = nil
    guard let last = utf8.last, last != 0x0A, last != 0x20 else { return }
    let isInside = blank.lowerBound > run.lowerBound && blank.upperBound < run.upperBound
    let isBreak = isInside && source[blank].contains { $0 == 0x0A || $0 == 0x0D }
    if isBreak, last >= 0x80, next >= 0x80 { return }
    skip(to: blank.lowerBound)
    utf8.append(0x20)
    map.append(text: 1, source: blank.count)
  }

  private mutating func skip(to offset: Int) { map.append(text: 0, source: offset - map.sourceEnd) }
}

/// Attribute values.
enum HTMLText {
  /// The bytes with references decoded.
  static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(0x26) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    var place = bytes.startIndex
    while place < bytes.endIndex {
      if bytes[place] == 0x26, let entity = HTMLEntity.decode(bytes, at: place) {
        result.append(contentsOf: entity.text)
        place += entity.length
      } else {
        result.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
