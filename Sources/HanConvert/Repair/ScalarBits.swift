/// A set of characters of the basic plane, one bit each: 8 KB.
struct ScalarBits: Sendable {
  private var words = [UInt64](repeating: 0, count: 1_024)

  func contains(_ scalar: UInt32) -> Bool { words[Int(scalar >> 6)] >> UInt64(scalar & 63) & 1 == 1 }
  mutating func insert(_ scalar: UInt32) { words[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63) }
  mutating func remove(_ scalar: UInt32) { words[Int(scalar >> 6)] &= ~(1 << UInt64(scalar & 63)) }

  func withWords<Result>(_ body: (UnsafeBufferPointer<UInt64>) -> Result) -> Result {
    words.withUnsafeBufferPointer(body)
  }
}
