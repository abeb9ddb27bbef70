/// Codes by characters of the basic plane, in rows of 256 that exist only where there are codes: a charset of single bytes
/// needs five of them.
struct ReverseTable: Sendable {
  /// Row of every 256 characters; row 0 is empty.
  private var rows = [UInt8](repeating: 0, count: 256)
  private var codes = [CodePage.Code](repeating: 0, count: 256)

  /// 0 for a character without a code.
  subscript(scalar: UInt16) -> CodePage.Code {
    get { codes[Int(rows[Int(scalar >> 8)]) << 8 | Int(scalar & 0xFF)] }
    set {
      if rows[Int(scalar >> 8)] == 0, newValue != 0 {
        rows[Int(scalar >> 8)] = UInt8(truncatingIfNeeded: codes.count >> 8)
        codes.append(contentsOf: repeatElement(0, count: 256))
      }
      codes[Int(rows[Int(scalar >> 8)]) << 8 | Int(scalar & 0xFF)] = newValue
    }
  }
}
