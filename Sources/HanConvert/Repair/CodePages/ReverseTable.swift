/// Codes by characters of the basic plane, in rows of 256 that exist only where there are codes: a charset of single bytes
/// needs five of them.
struct ReverseTable: Sendable {
  /// Row of every 256 characters; row 0 is empty.
  private var rows = [UInt8](repeating: 0, count: 256)
  private var codes = [CodePage.Code](repeating: 0, count: 256)
  /// Second codes of the characters that have two.
  private var others: [UInt16: CodePage.Code] = [:]

  /// The first code that was entered for a character; 0 if there is none.
  subscript(scalar: UInt16) -> CodePage.Code { codes[Int(rows[Int(scalar >> 8)]) << 8 | Int(scalar & 0xFF)] }

  /// The second one; `nil` if there is none.
  func other(_ scalar: UInt16) -> CodePage.Code? { others[scalar] }

  /// Enters a code other than 0.
  mutating func enter(_ scalar: UInt16, _ code: CodePage.Code) {
    addRow(of: scalar)
    let index = Int(rows[Int(scalar >> 8)]) << 8 | Int(scalar & 0xFF)
    if codes[index] == 0 { codes[index] = code } else if others[scalar] == nil { others[scalar] = code }
  }

  /// Enters the codes 8000, 8001 and so on for characters, 0 for none, but for some of these codes.
  /// - Complexity: O(characters), about 15 instructions each.
  mutating func enter(pairs: [UInt16], except left: [CodePage.Code]) {
    for scalar in pairs where scalar != 0 { addRow(of: scalar) }
    var again: [CodePage.Code] = []
    rows.withUnsafeBufferPointer { rows in
      codes.withUnsafeMutableBufferPointer { codes in
        for (index, scalar) in pairs.enumerated() where scalar != 0 {
          let code = CodePage.Code(truncatingIfNeeded: 0x8000 + index)
          let place = Int(rows[Int(scalar >> 8)]) << 8 | Int(scalar & 0xFF)
          if !left.isEmpty, left.contains(code) { continue }
          if codes[place] == 0 { codes[place] = code } else { again.append(code) }
        }
      }
    }
    for code in again { enter(pairs[Int(code) - 0x8000], code) }
  }

  /// Adds the row of a character where it is missing.
  @inline(__always)
  private mutating func addRow(of scalar: UInt16) {
    guard rows[Int(scalar >> 8)] == 0 else { return }
    rows[Int(scalar >> 8)] = UInt8(truncatingIfNeeded: codes.count >> 8)
    codes.append(contentsOf: repeatElement(0, count: 256))
  }
}
