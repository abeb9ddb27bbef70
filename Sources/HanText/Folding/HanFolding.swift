/// Folds Chinese text for comparison: every character becomes the one that stands for its Traditional, Simplified and
/// regional forms, so that a quotation can be found in either script.
///
/// Not a conversion: 著 and 着 fold to 着, 乾 and 干 to 干, whatever the context. Folding goes scalar by scalar and keeps
/// the number of UTF-8 bytes of each, so offsets in folded text are offsets in the text. Idempotent.
public enum HanFolding {
  /// The folded form of one character; what has no other form stays.
  /// - Complexity: O(1), two loads.
  public static func simplified(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let value = scalar.value
    if value < FoldingTable.firstKey { return scalar }
    if value <= 0xFFFF { return Unicode.Scalar(FoldingTable.shared.basic[Int(value)]) ?? scalar }
    return FoldingTable.shared.astral[value].flatMap(Unicode.Scalar.init) ?? scalar
  }

  /// The folded form of UTF-8, byte for byte as long as the input. Bytes that are not well-formed stay as they are.
  /// - Complexity: O(n).
  public static func folded(_ utf8: [UInt8]) -> [UInt8] {
    var result = utf8
    fold(&result)
    return result
  }

  /// The folded form of the value of a scalar.
  @inline(__always)
  package static func simplified(_ value: UInt32) -> UInt32 {
    value < FoldingTable.firstKey ? value : FoldingTable.shared.folded(value)
  }

  /// Calls `body` with the folded form of each character of the basic plane.
  package static func withBasicPlane<Result>(_ body: (UnsafeBufferPointer<UInt16>) -> Result) -> Result {
    FoldingTable.shared.basic.withUnsafeBufferPointer(body)
  }

  /// The folded form of a piece of UTF-8.
  public static func folded(_ utf8: some Collection<UInt8>) -> [UInt8] { folded(Array(utf8)) }

  /// The folded form of a string, with the same number of scalars and of UTF-8 bytes.
  public static func folded(_ string: String) -> String { String(decoding: folded(Array(string.utf8)), as: UTF8.self) }

  private static func fold(_ bytes: inout [UInt8]) {
    let table = FoldingTable.shared
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      if lead >= 0xE3, lead < 0xF0, isContinued(bytes, index, by: 2) {
        let value = Int(lead & 0x0F) << 12 | Int(bytes[index + 1] & 0x3F) << 6 | Int(bytes[index + 2] & 0x3F)
        let folded = table.basic[value]
        if Int(folded) != value {
          bytes[index] = 0xE0 | UInt8(folded >> 12)
          bytes[index + 1] = 0x80 | UInt8(folded >> 6 & 0x3F)
          bytes[index + 2] = 0x80 | UInt8(folded & 0x3F)
        }
        index += 3
      } else if lead == 0xF0, isContinued(bytes, index, by: 3) {
        foldAstral(&bytes, index, table)
        index += 4
      } else {
        index += 1
      }
    }
  }

  /// Whether `count` continuation bytes follow the lead byte at `index`.
  private static func isContinued(_ bytes: [UInt8], _ index: Int, by count: Int) -> Bool {
    guard index + count < bytes.count else { return false }
    for offset in 1...count where bytes[index + offset] & 0xC0 != 0x80 { return false }
    return true
  }

  private static func foldAstral(_ bytes: inout [UInt8], _ index: Int, _ table: FoldingTable) {
    let value =
      UInt32(bytes[index + 1] & 0x3F) << 12 | UInt32(bytes[index + 2] & 0x3F) << 6 | UInt32(bytes[index + 3] & 0x3F)
    guard let folded = table.astral[value] else { return }
    bytes[index + 1] = 0x80 | UInt8(folded >> 12 & 0x3F)
    bytes[index + 2] = 0x80 | UInt8(folded >> 6 & 0x3F)
    bytes[index + 3] = 0x80 | UInt8(folded & 0x3F)
  }
}

/// ``Lexicon/scriptFolding`` laid out for look-up: one array over the basic plane, a dictionary for the rest.
private struct FoldingTable: Sendable {
  /// The first character of the CJK blocks that can fold.
  static let firstKey: UInt32 = 0x3400
  static let shared = FoldingTable()

  /// The folded character at each code point of the basic plane.
  let basic: [UInt16]
  let astral: [UInt32: UInt32]

  @inline(__always)
  func folded(_ value: UInt32) -> UInt32 {
    value <= 0xFFFF ? UInt32(basic[Int(value)]) : astral[value] ?? value
  }

  private init() {
    var basic = [UInt16](repeating: 0, count: 0x10000)
    for value in basic.indices { basic[value] = UInt16(truncatingIfNeeded: value) }
    var astral: [UInt32: UInt32] = [:]
    Lexicon.scriptFolding.forEachScalarPair { key, value in
      if key <= 0xFFFF, value <= 0xFFFF { basic[Int(key)] = UInt16(value) } else { astral[key] = value }
    }
    self.basic = basic
    self.astral = astral
  }
}
