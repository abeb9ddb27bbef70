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

extension TokenPlaces {
  /// Says where tokens stand whose places changed, or that are new.
  /// - Parameters:
  ///   - tokens: as they are now.
  ///   - count: of the tokens.
  ///   - length: characters of the text.
  func shift(_ parts: TokenParts, _ tokens: TokenMemory, count: Int, length: Int) {
    var part = 0
    var shift = 0
    for start in stride(from: 0, to: length, by: 256) {
      let (block, end) = (start >> 8, min(start + 256, length))
      // Where a part that began before the block goes on, the token stands nearby.
      var first = min(max(0, Int(blocks[block]) + shift), count - 1)
      while tokens.start(of: first) > start { first -= 1 }
      while tokens.start(of: first + 1) <= start { first += 1 }
      blocks[block] = Int32(truncatingIfNeeded: first)
      var isParted = false
      while part < parts.all.count, Int(parts.tokens[parts.all[part].new.lowerBound].start) < end {
        isParted = true
        shift = parts.all[part].shift
        part += 1
      }
      if isParted || goesOn(parts, part, into: start) { fill(start..<end, tokens, from: first) }
    }
  }

  /// Whether the part before one has tokens behind a position.
  private func goesOn(_ parts: TokenParts, _ part: Int, into start: Int) -> Bool {
    part > 0 && Int(parts.tokens[parts.all[part - 1].new.upperBound - 1].end) > start
  }

  /// Enters the tokens of a block, or of the part of one that the text has.
  private func fill(_ positions: Range<Int>, _ tokens: TokenMemory, from first: Int) {
    var token = first
    for position in positions {
      if tokens.start(of: token + 1) <= position { token += 1 }
      steps[position] = UInt8(truncatingIfNeeded: token - first)
    }
  }
}
