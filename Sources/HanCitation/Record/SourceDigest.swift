/// Digests that make ids stable and prove what was read.
public enum SourceDigest {
  /// The first `digits` (at most 64) lower-case hexadecimal digits of the SHA-256 of the bytes.
  public static func hex(_ bytes: [UInt8], digits: Int = 64) -> String {
    let text = SHA256.digest(bytes).flatMap { [digit($0 >> 4), digit($0 & 15)] }
    return String(decoding: text.prefix(digits), as: UTF8.self)
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
