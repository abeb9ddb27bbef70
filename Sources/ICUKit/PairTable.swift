import CICU

extension Converter {
  /// What every two-byte sequence (lead 80…FF, trail 00…FF) of a charset stands for: one UTF-16 unit, or 0 where the
  /// pair has no single character of the basic plane. Row `lead - 0x80`, 256 entries a row; one call, about 2 ms.
  ///
  /// Throws `U_FILE_ACCESS_ERROR` for a charset that ICU does not know.
  public static func pairTable(of charset: String) throws(ICUError) -> [UInt16] {
    var bytes = [UInt8](repeating: 0x0A, count: 0x80 * 0x100 * 4)
    for pair in 0..<0x80 * 0x100 {
      let trail = UInt8(pair & 0xFF)
      bytes[4 * pair] = UInt8(0x80 + pair >> 8)
      bytes[4 * pair + 1] = trail == 0x0A ? 0 : trail
    }
    let units = try decodeWithSubstitutes(bytes, charset)
    var table = [UInt16](repeating: 0, count: 0x80 * 0x100)
    var start = 0
    for index in table.indices {
      guard let end = lineEnd(units, from: start) else { break }
      if end - start == 1, units[start] != 0xFFFD, !UTF16.isSurrogate(units[start]) { table[index] = units[start] }
      start = end + 2
    }
    return table
  }

  private static func lineEnd(_ units: [UInt16], from start: Int) -> Int? {
    var end = start
    while end + 1 < units.count {
      if units[end] == 0x0A, units[end + 1] == 0x0A { return end }
      end += 1
    }
    return nil
  }

  private static func decodeWithSubstitutes(_ bytes: [UInt8], _ charset: String) throws(ICUError) -> [UInt16] {
    let opened = try checked("open charset \"\(charset)\"") { icu_ucnv_open(charset, &$0) }
    guard let opened else { throw ICUError(U_FILE_ACCESS_ERROR, "open charset \"\(charset)\"") }
    defer { icu_ucnv_close(opened) }
    var units = [UInt16](repeating: 0, count: bytes.count * 2)
    var status = U_ZERO_ERROR
    var written = 0
    bytes.withUnsafeBytes { raw in
      units.withUnsafeMutableBufferPointer { buffer in
        var source = raw.baseAddress?.assumingMemoryBound(to: CChar.self)
        let sourceEnd = source.map { $0 + raw.count }
        var target = buffer.baseAddress
        icu_ucnv_toUnicode(
          opened, &target, buffer.baseAddress.map { $0 + buffer.count }, &source, sourceEnd, nil, 1, &status)
        written = target.flatMap { target in buffer.baseAddress.map { target - $0 } } ?? 0
      }
    }
    guard status.rawValue <= 0 else { throw ICUError(status, "decode \(charset)") }
    return Array(units[..<written])
  }
}
