import CICU

extension Converter {
  /// What two-byte sequences of a charset stand for: one UTF-16 unit for each pair (lead 80…FF, trail 00…FF), or 0 where it
  /// has no single character of the basic plane or was not asked for. Row `lead - 0x80`, 256 entries a row.
  ///
  /// A pair that means nothing takes ten times as long as a character. So bytes that begin no pair are not asked for, and
  /// the caller names the second bytes, 40 and above; some 0.3 ms then.
  ///
  /// Throws `U_FILE_ACCESS_ERROR` for a charset that ICU does not know.
  public static func pairTable(of charset: String, trails: [UInt8]) throws(ICUError) -> [UInt16] {
    let opened = try checked("open charset \"\(charset)\"") { icu_ucnv_open(charset, &$0) }
    guard let opened else { throw ICUError(U_FILE_ACCESS_ERROR, "open charset \"\(charset)\"") }
    defer { icu_ucnv_close(opened) }
    var starters = [UBool](repeating: 0, count: 256)
    try checked("find the lead bytes of \(charset)") { icu_ucnv_getStarters(opened, &starters, &$0) }
    var table = [UInt16](repeating: 0, count: 0x80 * 0x100)
    var (row, parted) = (PairRow(trails, isParted: false), PairRow(trails, isParted: true))
    for lead in UInt8(0x80)...0xFF where starters[Int(lead)] != 0 {
      try checked("decode \(charset)") { row.decode(lead, by: opened, &$0) }
      let start = Int(lead & 0x7F) << 8
      if row.isFull {
        row.storeAll(in: &table, from: start)
      } else {
        try checked("decode \(charset)") { parted.decode(lead, by: opened, &$0) }
        parted.store(in: &table, from: start)
      }
    }
    return table
  }
}

/// The pairs of one lead byte. In a parted row a line feed stands behind each: it ends a pair that is none, and parts the
/// units of one pair from those of the next. A row that is full needs none, which takes half the time.
private struct PairRow {
  private let trails: [UInt8]
  private var bytes: [UInt8]
  private var units: [UInt16]
  private var count = 0

  private let width: Int

  private static let separator: UInt8 = 0x0A

  init(_ trails: [UInt8], isParted: Bool) {
    self.trails = trails
    width = isParted ? 3 : 2
    bytes = trails.flatMap { isParted ? [0, $0, Self.separator] : [0, $0] }
    units = [UInt16](repeating: 0, count: 2 * bytes.count)
  }

  /// Reads all pairs in one call.
  mutating func decode(_ lead: UInt8, by converter: OpaquePointer, _ status: inout CICUErrorCode) {
    for index in trails.indices { bytes[width * index] = lead }
    count = bytes.withUnsafeBytes { raw in
      units.withUnsafeMutableBufferPointer { units in
        var source = raw.baseAddress?.assumingMemoryBound(to: CChar.self)
        let sourceEnd = source.map { $0 + raw.count }
        var target = units.baseAddress
        let targetEnd = target.map { $0 + units.count }
        icu_ucnv_toUnicode(converter, &target, targetEnd, &source, sourceEnd, nil, 1, &status)
        return target.flatMap { target in units.baseAddress.map { target - $0 } } ?? 0
      }
    }
  }

  /// Whether every pair was read as one unit: as many units as pairs, none of which says that something was no pair.
  var isFull: Bool {
    count == trails.count && !units[..<count].contains { $0 == 0xFFFD || UTF16.isSurrogate($0) }
  }

  /// Enters the unit of each pair of a full row.
  func storeAll(in table: inout [UInt16], from offset: Int) {
    for (index, trail) in trails.enumerated() { table[offset + Int(trail)] = units[index] }
  }

  /// Enters each pair that was read as one unit, by its second byte.
  func store(in table: inout [UInt16], from offset: Int) {
    let separator = UInt16(Self.separator)
    units[..<count].withUnsafeBufferPointer { units in
      var start = 0
      for trail in trails {
        var end = start
        while end < units.count, units[end] != separator { end += 1 }
        if end == start + 1, units[start] != 0xFFFD, !UTF16.isSurrogate(units[start]) {
          table[offset + Int(trail)] = units[start]
        }
        start = end + 1
      }
    }
  }
}
