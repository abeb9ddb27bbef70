/// Goes through the tokens of a text that a test lets through, in order. The test is made for 64 tokens at once: where one
/// token in a few passes, nobody can foresee which, and a branch for each would cost more than the test.
struct TokenStops {
  private let count: Int
  /// The first of the 64 tokens that were tested last.
  private var start = -UInt64.bitWidth
  /// A bit for each of those that passes and did not come yet, the first one lowest.
  private var passing: UInt64 = 0

  init(_ tokens: TokenList) { count = tokens.count }

  /// The next token that passes and is not before `index`; `nil` if there is none. No token comes again.
  /// - Parameter passes: asks one token, best without a branch.
  /// - Complexity: O(tokens passed).
  @inline(__always)
  mutating func next(from index: Int, where passes: (Int) -> Bool) -> Int? {
    while true {
      while passing != 0 {
        let stop = start &+ passing.trailingZeroBitCount
        passing &= passing &- 1
        if stop >= index { return stop }
      }
      start &+= UInt64.bitWidth
      guard start < count else { return nil }
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
