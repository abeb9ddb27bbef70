/// JSON or JavaScript escapes left in the text: `\u4e2d\u6587`, and `\\u4e2d` of text that was escaped twice.
///
/// A line counts as damaged when it has at least three escapes of East Asian characters, no such character unescaped and no
/// sign of a program: a bare double quote anywhere, `'`, `=`, `[` or a backtick right before an escape (inside a program, a
/// JSON file or a pattern the escapes are in their place). Beside unescaped Chinese a run of four counts, in a line
/// without any sign of a program or of talk about escapes.
struct UnicodeEscapeRule: LineRule {
  private static let least = 3
  private static let leastBesideText = 4

  func restorations(in line: RepairLine) -> [Restoration] {
    let scalars = line.scalars
    guard let first = scalars.firstIndex(of: 0x5C) else { return [] }
    return scalars.allSatisfy { $0 < 0x80 } ? whole(scalars, from: first) : runs(scalars)
  }

  /// The line from its first escape on.
  private func whole(_ scalars: [UInt32], from first: Int) -> [Restoration] {
    var restored = Array(scalars[max(0, first - 1)..<first])
    let skipped = restored.count
    var eastAsian = 0
    var index = first
    while index < scalars.count {
      guard scalars[index] == 0x5C else {
        if scalars[index] == 0x22 { return [] }
        restored.append(scalars[index])
        index += 1
        continue
      }
      guard let (scalar, length) = escape(scalars, at: index), !Self.isBeforeLiteral(restored.last) else { return [] }
      eastAsian += ScalarClass.isEastAsian(scalar) ? 1 : 0
      restored.append(scalar)
      index += length
    }
    restored.removeFirst(skipped)
    guard eastAsian >= Self.least || eastAsian >= 1 && isNothingElse(restored) else { return [] }
    return [Self.restoration(first..<scalars.count, restored)]
  }

  private static func isBeforeLiteral(_ scalar: UInt32?) -> Bool {
    switch scalar {
    case 0x27, 0x3D, 0x5B, 0x60: true
    default: false
    }
  }

  /// Runs of escapes in a line that has Chinese text, too.
  private func runs(_ scalars: [UInt32]) -> [Restoration] {
    guard !scalars.contains(where: Self.isProgram) else { return [] }
    var found: [Restoration] = []
    var index = 0
    while index < scalars.count {
      var restored: [UInt32] = []
      var end = index
      while let (scalar, length) = unicode(scalars, at: end), ScalarClass.isEastAsian(scalar) {
        restored.append(scalar)
        end += length
      }
      if restored.count >= Self.leastBesideText { found.append(Self.restoration(index..<end, restored)) }
      index = max(end, index + 1)
    }
    return found
  }

  /// Quotation marks, brackets and operators: programs have them, and text that shows an escape.
  private static func isProgram(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x27, 0x3D, 0x5B, 0x5D, 0x60, 0x7B, 0x7D, 0x2018...0x201D, 0x300C...0x300F: true
    default: false
    }
  }

  private static func restoration(_ span: Range<Int>, _ restored: [UInt32]) -> Restoration {
    Restoration(
      certain: span, restored, channel: "unicode-escapes", evidence: "escapes stand for their characters")
  }

  private func isNothingElse(_ restored: [UInt32]) -> Bool { restored.allSatisfy { $0 >= 0x80 } }

  /// The character of the escape at a backslash, and how many characters it takes.
  private func escape(_ scalars: [UInt32], at start: Int) -> (UInt32, Int)? {
    guard start + 1 < scalars.count else { return nil }
    if let found = unicode(scalars, at: start) { return found }
    switch scalars[start + 1] {
    case 0x22, 0x2F, 0x5C: return (scalars[start + 1], 2)
    case 0x6E: return (0x0A, 2)
    case 0x74: return (0x09, 2)
    case 0x72: return (0x0D, 2)
    default: return nil
    }
  }

  /// The character of `\uXXXX`, of two that are a surrogate pair, with one backslash or two.
  private func unicode(_ scalars: [UInt32], at start: Int) -> (UInt32, Int)? {
    guard let (unit, length) = unit(scalars, at: start) else { return nil }
    guard (0xD800..<0xDC00).contains(unit) else { return Unicode.Scalar(unit).map { ($0.value, length) } }
    guard let (low, second) = self.unit(scalars, at: start + length), (0xDC00..<0xE000).contains(low) else {
      return nil
    }
    return (0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00), length + second)
  }

  private func unit(_ scalars: [UInt32], at start: Int) -> (UInt32, Int)? {
    guard start < scalars.count, scalars[start] == 0x5C else { return nil }
    let mark = start + 1 < scalars.count && scalars[start + 1] == 0x5C ? start + 2 : start + 1
    guard mark + 5 <= scalars.count, scalars[mark] == 0x75 else { return nil }
    var value: UInt32 = 0
    for index in mark + 1..<mark + 5 {
      guard let digit = ScalarClass.hex(scalars[index]) else { return nil }
      value = value << 4 | digit
    }
    return (value, mark + 5 - start)
  }
}
