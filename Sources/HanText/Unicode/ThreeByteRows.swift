/// Where in a table over the basic plane the characters stand that begin with two given bytes: a look here takes less
/// than putting the bits of three bytes together. 128 KB, of which Chinese text touches little.
package struct ThreeByteRows: Sendable {
  /// For all characters of three bytes.
  package static let shared = ThreeByteRows(leads: 0xE0...0xEF)

  private let rows: [UInt16]

  /// - Parameter leads: the first bytes of the characters that have rows; all others, and bytes that begin no character
  ///   of three, are sent to the row of U+0000, where a table can say so.
  package init(leads: ClosedRange<UInt8>) {
    var rows = [UInt16](repeating: 0, count: 1 << 16)
    for lead in leads.clamped(to: 0xE0...0xEF) {
      for second in UInt8(lead == 0xE0 ? 0xA0 : 0x80)...0xBF {
        rows[Int(second) << 8 | Int(lead)] = UInt16(lead & 0x0F) << 12 | UInt16(second & 0x3F) << 6
      }
    }
    self.rows = rows
  }

  /// Calls `body` with the rows: the code point of the first character of each, by the first byte and 256 times the
  /// second.
  package func withRows<Result>(_ body: (UnsafePointer<UInt16>) -> Result) -> Result {
    rows.withUnsafeBufferPointer { body($0.baseAddress.unsafelyUnwrapped) }
  }
}

extension UTF8 {
  /// The code points of the two characters of which a word has the bytes, the first in its lowest; below 64 for one
  /// that has no row.
  @inlinable @inline(__always)
  package static func pair(_ word: UInt64, _ rows: UnsafePointer<UInt16>) -> (first: Int, second: Int) {
    let first = Int(rows[Int(word & 0xFFFF)]) | Int(word &>> 16 & 0x3F)
    return (first, Int(rows[Int(word &>> 24 & 0xFFFF)]) | Int(word &>> 40 & 0x3F))
  }
}
