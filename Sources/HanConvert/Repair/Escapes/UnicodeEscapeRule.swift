/// JSON or JavaScript escapes left in the text: `\u4e2d\u6587`.
///
/// A line counts as damaged when it has at least three escapes of East Asian characters, no such character unescaped
/// and no bare double quote (inside a program or a JSON file the escapes are in their place).
struct UnicodeEscapeRule: LineRule {
  private static let least = 3

  func restorations(in line: RepairLine) -> [Restoration] {
    let scalars = line.scalars
    guard let first = scalars.firstIndex(of: 0x5C), scalars.allSatisfy({ $0 < 0x80 }) else { return [] }
    var restored: [UInt32] = []
    var eastAsian = 0
    var index = first
    while index < scalars.count {
      guard scalars[index] == 0x5C else {
        if scalars[index] == 0x22 { return [] }
        restored.append(scalars[index])
        index += 1
        continue
      }
      guard let (scalar, length) = escape(scalars, at: index) else { return [] }
      eastAsian += ScalarClass.isEastAsian(scalar) ? 1 : 0
      restored.append(scalar)
      index += length
    }
    guard eastAsian >= Self.least || eastAsian >= 1 && isNothingElse(restored) else { return [] }
    return [
      Restoration(
        certain: first..<scalars.count, restored, channel: "unicode-escapes",
        evidence: "escapes stand for their characters")
    ]
  }

  private func isNothingElse(_ restored: [UInt32]) -> Bool { restored.allSatisfy { $0 >= 0x80 } }

  /// The character of the escape at a backslash, and how many characters it takes.
  private func escape(_ scalars: [UInt32], at start: Int) -> (UInt32, Int)? {
    guard start + 1 < scalars.count else { return nil }
    switch scalars[start + 1] {
    case 0x75: return unicode(scalars, at: start)
    case 0x22, 0x2F, 0x5C: return (scalars[start + 1], 2)
    case 0x6E: return (0x0A, 2)
    case 0x74: return (0x09, 2)
    case 0x72: return (0x0D, 2)
    default: return nil
    }
  }

  private func unicode(_ scalars: [UInt32], at start: Int) -> (UInt32, Int)? {
    guard let unit = unit(scalars, at: start) else { return nil }
    guard (0xD800..<0xDC00).contains(unit) else { return Unicode.Scalar(unit).map { ($0.value, 6) } }
    guard let low = self.unit(scalars, at: start + 6), (0xDC00..<0xE000).contains(low) else { return nil }
    return (0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00), 12)
  }

  private func unit(_ scalars: [UInt32], at start: Int) -> UInt32? {
    guard start + 6 <= scalars.count, scalars[start] == 0x5C, scalars[start + 1] == 0x75 else { return nil }
    var value: UInt32 = 0
    for index in start + 2..<start + 6 {
      guard let digit = ScalarClass.hex(scalars[index]) else { return nil }
      value = value << 4 | digit
    }
    return value
  }
}
