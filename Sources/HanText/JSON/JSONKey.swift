/// The name of a member of every record of a kind, with what stands before its value, written out once.
public final class JSONKey: Sendable {
  let name: String
  /// `, "name": null`, the head of which stands before any other value.
  let null: [UInt8]
  /// The first 32 bytes of ``null``, which mostly hold all of it, with zeros behind.
  let block: SIMD32<UInt8>

  /// Bytes of ``null``, and of its head, `, "name": `.
  let nullCount: Int
  let prefixCount: Int

  /// - Parameter name: of characters that need no escapes.
  public init(_ name: String) {
    self.name = name
    null = Array(", \"\(name)\": null".utf8)
    nullCount = null.count
    prefixCount = null.count - 4
    var block = SIMD32<UInt8>()
    for (place, byte) in null.prefix(32).enumerated() { block[place] = byte }
    self.block = block
  }
}
