import HanText

extension PhraseAutomaton {
  /// Appends `text[range]` with every key replaced. Returns the end of the range, or the place of the first special
  /// scalar if it `stops` at those.
  func rewrite(
    _ text: UnsafePointer<UInt8>, _ range: Range<Int>, into sink: inout ConversionSink, stops: Bool = false
  ) -> Int {
    var position = range.lowerBound
    var plainUntil = position
    while position < range.upperBound {
      if !sink.records { position = copySingles(text, position, range.upperBound, into: &sink) }
      guard position < range.upperBound else { break }
      if text[position] < 0x80, position >= plainUntil {
        plainUntil = UTF8Scalar.endOfASCII(text, position, range.upperBound)
        let end = max(position, asciiScanStart(plainUntil))
        sink.keep(text + position, end &- position)
        position = end
        if position >= plainUntil { continue }
      }
      let (end, value) = step(text, position, range.upperBound)
      let match = value == 0 ? nil : match(position, end, value, false)
      if let match, !match.isSpecial {
        sink.take(text, match)
      } else {
        if match != nil, stops { return position }
        sink.keep(text + position, end &- position)
      }
      position = end
    }
    return range.upperBound
  }

  /// Appends scalars of three bytes that begin no phrase, each as it is or as what stands for it in as many bytes: the
  /// greater part of any Chinese text, done without a branch on whether it changes. Stops at the first scalar that is
  /// anything else and returns its place.
  @inline(__always)
  private func copySingles(
    _ text: UnsafePointer<UInt8>, _ start: Int, _ count: Int, into sink: inout ConversionSink
  ) -> Int {
    let limit = min(count, start &+ 1 << 14) &- 8  // two scalars are read four bytes at a time
    guard start <= limit else { return start }
    let output = UnsafeMutableRawPointer(sink.room(for: limit &- start &+ 16))
    let source = UnsafeRawPointer(text)
    var position = start
    while position <= limit {
      let word = source.loadUnaligned(fromByteOffset: position, as: UInt32.self).littleEndian
      guard word & 0x00C0_C0F0 == 0x0080_80E0 else { break }
      let number = number(ofWord: word)
      let base = rows[Int(number)].base
      if base != 0 {
        let next = source.loadUnaligned(fromByteOffset: position &+ 3, as: UInt32.self).littleEndian
        let isThree = next & 0x00C0_C0F0 == 0x0080_80E0
        let second = isThree ? self.number(ofWord: next) : self.number(text, position &+ 3, count).number
        if second != 0, beginsKey(number, second) { break }
      }
      let single = singles[Int(number)]
      if single == Self.unlimited { break }
      let bytes = single >= Self.singleMark ? single : word
      output.storeBytes(of: bytes.littleEndian, toByteOffset: position &- start, as: UInt32.self)
      position &+= 3
    }
    sink.fill(position &- start)
    return position
  }

  /// The number of the scalar whose three bytes begin a little-endian word; 0 for overlong forms.
  @inline(__always)
  private func number(ofWord word: UInt32) -> UInt32 {
    let scalar = (word & 0x0F) &<< 12 | (word &>> 2) & 0xFC0 | (word &>> 16) & 0x3F
    return scalar < 0x800 ? 0 : number(ofScalar: scalar)
  }

  /// Marks a word of ``singles`` that holds three bytes to put in place of the scalar.
  static let singleMark: UInt32 = 0xFE00_0000

  /// Fills ``singles`` with what ``copySingles`` needs for each number: 0 if the scalar stays, ``singleMark`` and three bytes, or
  /// ``unlimited`` if it must be looked at.
  func fillSingles() {
    for number in 0..<Int(head.rows) { (singles + number).initialize(to: single(rows[number].value)) }
  }

  private func single(_ number: UInt32) -> UInt32 {
    guard number != 0 else { return 0 }
    guard number <= head.values else { return Self.unlimited }
    let value = values[Int(number) - 1]
    if value.length == Self.unlimited { return 0 }
    guard value.length == 3, UInt64(value.offset) + 3 <= UInt64(head.pool) else { return Self.unlimited }
    let bytes = pool + Int(value.offset)
    return Self.singleMark | UInt32(bytes[0]) | UInt32(bytes[1]) << 8 | UInt32(bytes[2]) << 16
  }
}

extension ConversionSink {
  /// Appends what stands for a match, or the match itself if it stays.
  @inline(__always)
  mutating func take(_ text: UnsafePointer<UInt8>, _ match: PhraseMatch) {
    if let replacement = match.replacement {
      replace(match.start..<match.end, replacement)
    } else {
      keep(text + match.start, match.end &- match.start)
    }
  }
}
