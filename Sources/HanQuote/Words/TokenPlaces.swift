/// The token that each position of a text lies in, in a byte a position: how many tokens it comes behind the one at the
/// start of its block of 256. Whoever makes it gives its memory back.
struct TokenPlaces: @unchecked Sendable {
  /// The token at the start of each block.
  private let blocks: UnsafeMutablePointer<Int32>
  private let steps: UnsafeMutablePointer<UInt8>

  /// - Parameter length: how many positions there are; all are to be filled, in order.
  init(length: Int) {
    blocks = .allocate(capacity: length >> 8 + 1)
    steps = .allocate(capacity: length + Self.word)
  }

  func deallocate() {
    blocks.deallocate()
    steps.deallocate()
  }

  /// - Precondition: the position is in the text.
  @inline(__always)
  subscript(position: Int) -> Int { Int(blocks[position >> 8]) + Int(steps[position]) }

  /// Enters the tokens in order, from the first on.
  var filler: Filler { Filler(blocks: blocks, steps: steps) }

  struct Filler {
    fileprivate let blocks: UnsafeMutablePointer<Int32>
    fileprivate let steps: UnsafeMutablePointer<UInt8>
    /// The token at the start of the block that is being filled, and where the next block starts.
    private var (base, end) = (0, 0)

    fileprivate init(blocks: UnsafeMutablePointer<Int32>, steps: UnsafeMutablePointer<UInt8>) {
      self.blocks = blocks
      self.steps = steps
    }

    /// Enters the positions of the next token. A short one is written as one word, for what it writes behind itself is
    /// overwritten by the tokens to come.
    @inline(__always)
    mutating func fill(from start: Int, to end: Int, with token: Int) {
      guard end <= self.end, end &- start <= TokenPlaces.word else { return fillEach(from: start, to: end, token) }
      let step = UInt64(truncatingIfNeeded: token &- base) &* 0x0101_0101_0101_0101
      UnsafeMutableRawPointer(steps + start).storeBytes(of: step, as: UInt64.self)
    }

    private mutating func fillEach(from start: Int, to end: Int, _ token: Int) {
      for position in start..<end {
        if position == self.end {
          (base, self.end) = (token, position + 256)
          blocks[position >> 8] = Int32(truncatingIfNeeded: token)
        }
        steps[position] = UInt8(truncatingIfNeeded: token &- base)
      }
    }
  }

  /// Positions that are written at once.
  private static var word: Int { 8 }
}
