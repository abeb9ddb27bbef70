import HanText

/// A text and the tables that the scan of each of its lines looks into; not for use beyond the call that gives it.
struct LineScans {
  let text: UnsafeBufferPointer<UInt8>
  let entries: UnsafeBufferPointer<CharacterTable.Entry>
  let heads: UnsafeBufferPointer<UInt8>
  let rows: UnsafePointer<UInt16>

  /// The shape of a range; of a long one the shape of what ``FoldedText`` folds of it.
  /// - Complexity: O(range), about fifteen instructions a character.
  func shape(of range: Range<Int>) -> LineShape {
    let folded = range.lowerBound..<min(range.upperBound, range.lowerBound + FoldedText.limit)
    var scan = LineScan(text: text, entries: entries, heads: heads, rows: rows, limit: range.upperBound)
    scan.run(folded)
    return scan.shape(folded)
  }
}

/// The one pass over the bytes of a line that gives its ``LineShape``.
struct LineScan {
  let text: UnsafeBufferPointer<UInt8>
  let entries: UnsafeBufferPointer<CharacterTable.Entry>
  /// See ``ListHeads``.
  let heads: UnsafeBufferPointer<UInt8>
  /// See ``ThreeByteRows``, for all leads.
  let rows: UnsafePointer<UInt16>
  /// No character goes beyond this.
  let limit: Int
  private var length = 0
  private var ends = 0
  private var signs = LineShape.Signs()
  private var last = CharacterTable.Entry.none
  /// Where the first colon ends.
  private var colonEnd: Int?

  init(
    text: UnsafeBufferPointer<UInt8>, entries: UnsafeBufferPointer<CharacterTable.Entry>,
    heads: UnsafeBufferPointer<UInt8>, rows: UnsafePointer<UInt16>, limit: Int
  ) {
    self.text = text
    self.entries = entries
    self.heads = heads
    self.rows = rows
    self.limit = limit
  }

  /// Looks at the characters that start in a range.
  mutating func run(_ range: Range<Int>) {
    var position = range.lowerBound
    while position < range.upperBound {
      position = runOfThree(position..<range.upperBound)
      guard position < range.upperBound else { return }
      let (entry, width) = entry(at: position)
      position += width
      length += 1
      if entry.isNotable(behind: last) { note(entry, behind: last, next: position) }
      last = entry
    }
  }

  /// Looks at the characters of three bytes from the start of a range on, two at once as far as eight bytes stand there;
  /// returns where they end.
  private mutating func runOfThree(_ range: Range<Int>) -> Int {
    let end = min(range.upperBound &- 3, limit &- 5, text.count &- 7)
    guard range.lowerBound < end, let base = UnsafeRawPointer(text.baseAddress) else { return range.lowerBound }
    var (position, last) = (range.lowerBound, self.last)
    while position < end {
      let word = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      let pair = UTF8.pair(word, rows)
      guard pair.first >= 64, pair.second >= 64 else { break }
      let (first, second) = (entries[pair.first], entries[pair.second])
      position &+= 6
      if first.isNotable(behind: last) { note(first, behind: last, next: position &- 3) }
      if second.isNotable(behind: first) { note(second, behind: first, next: position) }
      last = second
    }
    length += (position - range.lowerBound) / 3
    self.last = last
    return position
  }

  private mutating func note(_ entry: CharacterTable.Entry, behind last: CharacterTable.Entry, next: Int) {
    signs.formUnion(entry.sign)
    ends += entry.isEnd ? 1 : 0
    if colonEnd == nil, entry.sign == .colon { colonEnd = next }
    guard entry.isSecond(behind: last) else { return }
    let found = ListHeads.signs(heads, last.folded, entry.folded) {
      next < limit ? self.entry(at: next).entry.folded : 0
    }
    signs.formUnion(found)
  }

  @inline(__always)
  private func entryOfThree(at position: Int) -> CharacterTable.Entry {
    let high = Int(text[position] & 0x0F) << 12 | Int(text[position &+ 1] & 0x3F) << 6
    return entries[high | Int(text[position &+ 2] & 0x3F)]
  }

  /// The character at a position and its bytes.
  private func entry(at position: Int) -> (entry: CharacterTable.Entry, width: Int) {
    let width = UTF8.width(ofLead: text[position])
    guard position + width <= limit else { return (.none, limit - position) }
    switch width {
    case 1: return (entries[Int(text[position])], 1)
    case 2: return (entries[Int(text[position] & 0x1F) << 6 | Int(text[position + 1] & 0x3F)], 2)
    case 3: return (entryOfThree(at: position), 3)
    default: return (.none, width)
    }
  }
}

extension LineScan {
  /// The shape of what was looked at: a range of the text.
  func shape(_ range: Range<Int>) -> LineShape {
    // Words may run over what the fold leaves out, and begin the line behind it.
    let isWhole = !signs.contains(.leftOut)
    let first = isWhole && length > 0 ? entry(at: range.lowerBound) : (.none, 0)
    let second = isWhole && length > 1 ? entry(at: range.lowerBound + first.width).entry : .none
    let beforeLast = isWhole && length > 1 ? beforeLast(range) : .none
    return LineShape(
      length: length, ends: ends, signs: isWhole ? signs : signs.union([.phrase, .credit]),
      colonEnd: colonEnd.map { $0 - range.lowerBound }, first: first.entry.folded, second: second.folded,
      beforeLast: beforeLast.folded, last: isWhole ? last.folded : 0)
  }

  /// The last character but one of several.
  private func beforeLast(_ range: Range<Int>) -> CharacterTable.Entry {
    let last = start(ofCharacterBefore: range.upperBound, in: range)
    return entry(at: start(ofCharacterBefore: last, in: range)).entry
  }

  private func start(ofCharacterBefore end: Int, in range: Range<Int>) -> Int {
    var start = end - 1
    while start > range.lowerBound, text[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }
}
