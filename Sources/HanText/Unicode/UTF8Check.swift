/// Whether bytes are well-formed UTF-8: the answer of `UTF8Span(validating:)`, sixteen bytes at a time.
public enum UTF8Check {
  /// - Complexity: O(bytes), two instructions each.
  public static func isWellFormed(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { raw in
      // All characters before the index are well formed, and one begins there.
      var index = 0
      while index < raw.count {
        index = passed(raw, from: index)
        let end = min(raw.count, index + 2 * width)
        while index < end {
          let length = sequenceLength(raw, at: index)
          if length == 0 { return false }
          index += length
        }
      }
      return true
    }
  }

  private static let width = 16

  /// Passes pairs of vectors of plain bytes; returns where the character begins that the last of them belongs to.
  private static func passed(_ raw: UnsafeRawBufferPointer, from start: Int) -> Int {
    guard start >= 2 else { return start }
    var place = start
    while place + 2 * width <= raw.count {
      let answers = Self.answers(raw, at: place) | Self.answers(raw, at: place &+ width)
      guard answers[0] | answers[1] == 0 else { break }
      place += 2 * width
    }
    guard place > start else { return start }
    place -= 1
    while raw[place] & 0xC0 == 0x80 { place -= 1 }
    return place
  }

  /// No bits if the next sixteen bytes continue characters exactly where those before them ask for it, and none of them
  /// begins a character of four bytes, or has the low bits of a byte that begins none or whose second byte has rules of
  /// its own (C0, C1, E0, ED). Answers stand in the high bit of each byte: comparing vectors takes Swift a loop over
  /// the bytes.
  @inline(__always)
  private static func answers(_ raw: UnsafeRawBufferPointer, at place: Int) -> SIMD2<UInt64> {
    let bytes = raw.loadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
    let last = raw.loadUnaligned(fromByteOffset: place - 1, as: SIMD16<UInt8>.self)
    let beforeLast = raw.loadUnaligned(fromByteOffset: place - 2, as: SIMD16<UInt8>.self)
    // Sums move the lower bits of each byte up: shifting vectors of bytes takes ten instructions.
    let twice = bytes &+ bytes
    let fourTimes = twice &+ twice
    let beforeTwice = beforeLast &+ beforeLast
    let continues = bytes & ~twice
    let isAsked = last & (last &+ last) | beforeLast & beforeTwice & (beforeTwice &+ beforeTwice)
    let low = bytes & 0x0F
    let isUsual = (low &+ 0x7E) & ((low ^ 0x0D) &+ 0x7F)
    let isSpecial = bytes & twice & (~isUsual | fourTimes & (fourTimes &+ fourTimes))
    return unsafeBitCast((continues ^ isAsked | isSpecial) & 0x80, to: SIMD2<UInt64>.self)
  }

  /// How many bytes the character at `index` has; 0 if it is none.
  private static func sequenceLength(_ raw: UnsafeRawBufferPointer, at index: Int) -> Int {
    let lead = raw[index]
    if lead < 0x80 { return 1 }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard (0xC2..<0xF5).contains(lead), index + length <= raw.count else { return 0 }
    let second = raw[index + 1]
    let first: ClosedRange<UInt8> =
      switch lead {
      case 0xE0: 0xA0...0xBF
      case 0xED: 0x80...0x9F
      case 0xF0: 0x90...0xBF
      case 0xF4: 0x80...0x8F
      default: 0x80...0xBF
      }
    guard first.contains(second) else { return 0 }
    for next in index + 2..<max(index + 2, index + length) where raw[next] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
