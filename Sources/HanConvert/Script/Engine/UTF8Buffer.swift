import HanText

/// Looking over UTF-8 bytes that may be malformed.
extension UnsafeBufferPointer<UInt8> {
  /// The end of the last scalar for which `isBarrier(base, start of the scalar)` holds; 0 if there is none.
  func lastScalarEnd(where isBarrier: (UnsafePointer<UInt8>, Int) -> Bool) -> Int {
    guard let base = baseAddress else { return 0 }
    var end = count
    while end > 0 {
      var start = end - 1
      while start > 0, end - start < 4, base[start] & 0xC0 == 0x80 { start -= 1 }
      let (scalar, length) = UTF8Scalar.decode(base, start, count)
      if scalar != UTF8Scalar.malformed, length == end - start, isBarrier(base, start) { return end }
      end = scalar == UTF8Scalar.malformed ? end - 1 : start
    }
    return 0
  }

  /// The first place at or after `start` where a byte begins no well-formed scalar, or the end.
  package func endOfWellFormed(from start: Int) -> Int {
    guard let base = baseAddress else { return 0 }
    var position = start
    while position < count {
      if base[position] < 0x80 {
        position = UTF8Scalar.endOfASCII(base, position, count)
        continue
      }
      while position &+ 4 <= count, UTF8Scalar.isCommonThree(base + position) { position &+= 3 }
      guard position < count else { break }
      let (scalar, length) = UTF8Scalar.decode(base, position, count)
      if scalar == UTF8Scalar.malformed { return position }
      position += length
    }
    return count
  }

  /// The end of the run of malformed bytes that begins at `start`.
  package func endOfMalformed(from start: Int) -> Int {
    guard let base = baseAddress else { return 0 }
    var position = start
    while position < count, UTF8Scalar.decode(base, position, count).scalar == UTF8Scalar.malformed { position += 1 }
    return position
  }

  /// The lines, each with its line feed.
  var lineRanges: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for (index, byte) in enumerated() where byte == 0x0A {
      ranges.append(start..<index + 1)
      start = index + 1
    }
    return start < count ? ranges + [start..<count] : ranges
  }

  /// The starts of the scalars of a range, and its end.
  func scalarEdges(in range: Range<Int>) -> [Int] {
    range.filter { self[$0] & 0xC0 != 0x80 } + [range.upperBound]
  }
}

extension ConversionSink {
  /// The last scalar written after the first `start` bytes, if any.
  func lastScalar(since start: Int) -> UInt32? {
    guard count > start, let base = contents.baseAddress else { return nil }
    var offset = count - 1
    while offset > start, count - offset < 4, base[offset] & 0xC0 == 0x80 { offset -= 1 }
    return UTF8Scalar.decode(base, offset, count).scalar
  }
}
