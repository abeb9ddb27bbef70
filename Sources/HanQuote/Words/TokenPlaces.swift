/// The token that each position of a text lies in, in a byte a position: how many tokens it comes behind the one at the
/// start of its block of 256. Whoever makes it gives its memory back.
struct TokenPlaces: @unchecked Sendable {
  /// The token at the start of each block.
  private let blocks: UnsafeMutablePointer<Int32>
  private let steps: UnsafeMutablePointer<UInt8>

  /// - Parameter length: how many positions there are; all are to be filled, in order.
  init(length: Int) {
    blocks = .allocate(capacity: length >> 8 + 1)
    steps = .allocate(capacity: length + 1)
  }

  func deallocate() {
    blocks.deallocate()
    steps.deallocate()
  }

  /// - Precondition: the position is in the text.
  @inline(__always)
  subscript(position: Int) -> Int { Int(blocks[position >> 8]) + Int(steps[position]) }

  /// Enters the positions of the next token.
  @inline(__always)
  func fill(from start: Int, to end: Int, with token: Int) {
    var position = start
    while position < end {
      if position & 0xFF == 0 { blocks[position >> 8] = Int32(truncatingIfNeeded: token) }
      steps[position] = UInt8(truncatingIfNeeded: token &- Int(blocks[position >> 8]))
      position &+= 1
    }
  }
}
