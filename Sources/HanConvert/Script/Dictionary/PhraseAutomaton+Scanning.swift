/// A key found in a text.
package struct PhraseMatch {
  /// Bytes of the text.
  package let start: Int
  package let end: Int
  /// What stands for it; `nil` if it stays as it is.
  package let replacement: UnsafeBufferPointer<UInt8>?
  /// Whether this is no key but a scalar at which the caller must look itself.
  package let isSpecial: Bool
}

extension PhraseAutomaton {
  /// What is known of a scalar.
  @inline(__always)
  func entry(ofScalar scalar: UInt32) -> Entry {
    stageTwo[Int(stageOne[Int(scalar &>> 6)]) &<< 6 | Int(scalar & 0x3F)]
  }

  /// What is known of the scalar that begins at `offset`, and its length in bytes; a byte that begins no well-formed
  /// scalar is in no key and one byte long.
  @inline(__always)
  func entry(_ text: UnsafePointer<UInt8>, _ offset: Int, _ count: Int) -> (entry: Entry, length: Int) {
    let (scalar, length) = UTF8Scalar.decode(text, offset, count)
    return (entry(ofScalar: scalar), length)
  }

  /// The first match at or after `start`, longest match at the leftmost place; `nil` if there is none before `count`.
  /// Keys that stand for themselves are passed over silently unless `reportsAll`.
  @inline(__always)
  func next(
    _ text: UnsafePointer<UInt8>, from start: Int, to count: Int, reportsAll: Bool = false
  ) -> PhraseMatch? {
    var position = start
    var plainUntil = start
    while position < count {
      if text[position] < 0x80, position >= plainUntil {
        plainUntil = UTF8Scalar.endOfASCII(text, position, count)
        position = max(position, asciiScanStart(plainUntil))
        if position >= plainUntil { continue }
      }
      let (end, value) = step(text, position, count)
      if value != 0, let match = match(position, end, value, reportsAll) { return match }
      position = end
    }
    return nil
  }

  /// The first place before the end of a run of ASCII where a key can begin.
  @inline(__always)
  private func asciiScanStart(_ end: Int) -> Int {
    head.asciiPrefix == Self.unlimited ? 0 : max(0, end - Int(head.asciiPrefix))
  }

  /// The longest key at `position` and its value; value 0 and the end of the scalar if there is none.
  @inline(__always)
  func step(_ text: UnsafePointer<UInt8>, _ position: Int, _ count: Int) -> (end: Int, value: UInt32) {
    let (entry, length) = entry(text, position, count)
    var end = position &+ length
    let number = entry.number
    guard number != 0, number < head.rows else { return (end, 0) }
    let row = rows[Int(number)]
    var value = row.value
    guard row.base != 0, end < count else { return (end, value) }
    let (second, secondLength) = self.entry(text, end, count)
    if second.number != 0, pairs.contains(number, second.number) {
      follow(row.base, second.number, secondLength, text, count, &end, &value)
    }
    return (end, value)
  }

  /// What stands for a key of that value; `nil` if there is nothing to report.
  @inline(__always)
  func match(
    _ start: Int, _ end: Int, _ number: UInt32, _ reportsAll: Bool
  ) -> PhraseMatch? {
    if number == Self.unlimited {
      return PhraseMatch(start: start, end: end, replacement: nil, isSpecial: true)
    }
    guard number <= head.values else { return nil }
    let value = values[Int(number) &- 1]
    if value.length == Self.unlimited {
      return reportsAll ? PhraseMatch(start: start, end: end, replacement: nil, isSpecial: false) : nil
    }
    guard UInt64(value.offset) + UInt64(value.length) <= UInt64(head.pool) else { return nil }
    let bytes = UnsafeBufferPointer(start: pool + Int(value.offset), count: Int(value.length))
    return PhraseMatch(start: start, end: end, replacement: bytes, isSpecial: false)
  }

  /// Walks on from a first scalar with the second, `length` bytes long at `end`; moves `end` and `value` to the longest
  /// key found.
  @inline(__always)
  private func follow(
    _ firstBase: UInt32, _ second: UInt32, _ length: Int, _ text: UnsafePointer<UInt8>, _ count: Int,
    _ end: inout Int, _ value: inout UInt32
  ) {
    var (base, number, length) = (firstBase, second, length)
    var position = end
    while number != 0, base &+ number < head.cells {
      let cell = cells[Int(base &+ number)]
      guard cell.number == number else { return }
      position &+= length
      if cell.value != 0 {
        value = cell.value
        end = position
      }
      base = cell.base
      if base == 0 || position >= count { return }
      let next = entry(text, position, count)
      (number, length) = (next.entry.number, next.length)
    }
  }

  /// Whether no key holds the scalar at `offset`, so that no match goes across it.
  func isBarrier(_ text: UnsafePointer<UInt8>, _ offset: Int, _ count: Int) -> Bool {
    entry(text, offset, count).entry.number == 0
  }
}
