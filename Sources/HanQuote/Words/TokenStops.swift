/// Goes through the tokens of a text that a test lets through, in order. The test is made for 64 tokens at once: where one
/// token in a few passes, nobody can foresee which, and a branch for each would cost more than the test.
struct TokenStops {
  private let count: Int
  /// The first of the 64 tokens that were tested last.
  private var start = -UInt64.bitWidth
  /// A bit for each of those that passes and did not come yet, the first one lowest.
  private var passing: UInt64 = 0

  init(_ tokens: TokenList) { count = tokens.count }

  /// The first token of a range that passes, of those that did not come yet; `nil` if there is none, after which ranges
  /// further on may have some.
  /// - Parameter passes: asks one token, best without a branch.
  /// - Complexity: O(tokens passed).
  @inline(__always)
  mutating func next(in range: Range<Int>, where passes: (Int) -> Bool) -> Int? {
    while true {
      while passing != 0 {
        let stop = start &+ passing.trailingZeroBitCount
        guard stop < range.upperBound else { return nil }
        passing &= passing &- 1
        if stop >= range.lowerBound { return stop }
      }
      guard start &+ UInt64.bitWidth < range.upperBound else { return nil }
      start &+= UInt64.bitWidth
      test(passes)
    }
  }

  /// Tests the 64 tokens at ``start``.
  @inline(__always)
  private mutating func test(_ passes: (Int) -> Bool) {
    var bit: UInt64 = 1
    for index in start..<min(count, start &+ UInt64.bitWidth) {
      passing |= passes(index) ? bit : 0
      bit <<= 1
    }
  }
}
