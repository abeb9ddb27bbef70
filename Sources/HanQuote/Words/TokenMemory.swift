/// The tokens of a text in 12 bytes each: where one starts, and its bits; it ends where the next one starts. Whoever makes
/// it gives its memory back.
struct TokenMemory: @unchecked Sendable {
  private let memory: UnsafeMutableRawPointer

  private static var stride: Int { 12 }
  private static var bitsOffset: Int { 4 }

  /// - Parameter capacity: the most tokens that are written.
  init(capacity: Int) {
    memory = .allocate(byteCount: (capacity + 1) * Self.stride, alignment: MemoryLayout<UInt64>.alignment)
  }

  func deallocate() { memory.deallocate() }

  /// A token that was written, and behind it another or the end.
  @inline(__always)
  subscript(index: Int) -> Token {
    let place = memory + index &* Self.stride
    return Token(
      start: place.load(as: Int32.self), end: place.load(fromByteOffset: Self.stride, as: Int32.self),
      bits: place.loadUnaligned(fromByteOffset: Self.bitsOffset, as: UInt64.self))
  }

  @inline(__always)
  func start(of index: Int) -> Int { Int(memory.load(fromByteOffset: index &* Self.stride, as: Int32.self)) }

  @inline(__always)
  func bits(at index: Int) -> UInt64 {
    memory.loadUnaligned(fromByteOffset: index &* Self.stride &+ Self.bitsOffset, as: UInt64.self)
  }

  @inline(__always)
  func setBits(_ bits: UInt64, at index: Int) {
    (memory + (index &* Self.stride &+ Self.bitsOffset)).storeBytes(of: bits, as: UInt64.self)
  }

  /// Writes the start and the bits of a token.
  @inline(__always)
  func write(_ start: Int32, _ bits: UInt64, at index: Int) {
    memory.storeBytes(of: start, toByteOffset: index &* Self.stride, as: Int32.self)
    setBits(bits, at: index)
  }

  /// Moves some tokens that were written to other places, which may be among theirs.
  func move(_ tokens: Range<Int>, by shift: Int) {
    let place = memory + tokens.lowerBound &* Self.stride
    (place + shift &* Self.stride).copyMemory(from: place, byteCount: tokens.count &* Self.stride)
  }

  /// Writes where the last token ends.
  func end(_ end: Int, after count: Int) {
    memory.storeBytes(of: Int32(truncatingIfNeeded: end), toByteOffset: count &* Self.stride, as: Int32.self)
  }
}
