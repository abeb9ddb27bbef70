/// Tells most scalars to be none of some: 1,024 bits, one for the low bits of each, so that few others look like one even
/// of a hundred. Its memory lives as long as the program.
struct ScalarSieve: Sendable {
  private let bits: ConstantTable<UInt64>

  init(_ members: [UInt32]) {
    var bits = [UInt64](repeating: 0, count: 16)
    for member in members { bits[Self.word(of: member)] |= 1 << UInt64(member & 63) }
    self.bits = ConstantTable(bits)
  }

  /// Whether a scalar may be one of them.
  /// - Complexity: O(1), one load.
  @inline(__always)
  func mayHold(_ scalar: UInt32) -> Bool { bits[bounded: Self.word(of: scalar)] >> UInt64(scalar & 63) & 1 != 0 }

  @inline(__always)
  private static func word(of scalar: UInt32) -> Int { Int(scalar >> 6 & 15) }
}
