/// Numeric character references left in the text, once or several times escaped: `&#20013;`, `&amp;#x4E2D;`.
///
/// A line counts as damaged when at least three of its references stand for East Asian characters, or when there is
/// nothing East Asian in it but references; a text that explains what `&#169;` means is left alone. Named references of
/// marks and spaces, and numeric ones of straight quotation marks, are undone where they touch Chinese characters, two
/// of them in a line without markup or one that was escaped twice.
struct EntityRule: LineRule {
  private static let least = 3

  func restorations(in line: RepairLine) -> [Restoration] {
    let references = references(line.scalars)
    let eastAsian = references.count { $0.isNumeric && ScalarClass.isEastAsian($0.scalar) }
    let isBare = !line.scalars.contains(where: ScalarClass.isEastAsian)
    let isDamaged = eastAsian >= Self.least || isBare && eastAsian >= 1 && references.allSatisfy { $0.scalar >= 0x80 }
    let taken = isDamaged ? references : touching(references, line.scalars)
    return joined(taken)
  }

  /// References that follow each other directly become one restoration.
  private func joined(_ references: [Reference]) -> [Restoration] {
    var restorations: [Restoration] = []
    for reference in references {
      if let last = restorations.last, last.span.upperBound == reference.span.lowerBound {
        restorations[restorations.count - 1].span = last.span.lowerBound..<reference.span.upperBound
        restorations[restorations.count - 1].restored.append(reference.scalar)
      } else {
        restorations.append(
          Restoration(
            certain: reference.span, [reference.scalar],
            channel: reference.layers > 0 ? "entities-escaped" : "entities",
            evidence: "character references stand for their characters"))
      }
    }
    return restorations
  }

  private struct Reference {
    var span: Range<Int>
    var scalar: UInt32
    /// How many times the `&` itself was escaped.
    var layers: Int
    var isNumeric: Bool
  }

  private func references(_ scalars: [UInt32]) -> [Reference] {
    var found: [Reference] = []
    var index = 0
    while index < scalars.count {
      if scalars[index] == 0x26, let reference = reference(scalars, at: index) {
        found.append(reference)
        index = reference.span.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  private func reference(_ scalars: [UInt32], at start: Int) -> Reference? {
    var index = start + 1
    var layers = 0
    while layers < 4, matches(scalars, index, [0x61, 0x6D, 0x70, 0x3B]) {
      index += 4
      layers += 1
    }
    if index < scalars.count, scalars[index] == 0x23 {
      guard let (value, end) = number(scalars, from: index + 1) else { return nil }
      return Reference(span: start..<end, scalar: value, layers: layers, isNumeric: value >= 0x80)
    }
    for (name, scalar) in Self.names where matches(scalars, index, name) {
      return Reference(span: start..<index + name.count, scalar: scalar, layers: layers, isNumeric: false)
    }
    return nil
  }

  /// The number after `#`, decimal or after `x` hexadecimal, with its semicolon (which may be missing before `&`).
  private func number(_ scalars: [UInt32], from start: Int) -> (UInt32, Int)? {
    guard start < scalars.count else { return nil }
    let isHex = scalars[start] | 0x20 == 0x78
    var index = isHex ? start + 1 : start
    var value: UInt32 = 0
    let first = index
    while index < scalars.count, index - first < 8, let digit = ScalarClass.hex(scalars[index]), isHex || digit < 10 {
      value = value * (isHex ? 16 : 10) + digit
      index += 1
    }
    guard index > first, index < scalars.count else { return nil }
    guard scalars[index] == 0x3B || scalars[index] == 0x26 else { return nil }
    let scalar = (0x80..<0xA0).contains(value) ? CodePages.cp1252.scalar(UInt8(value)) ?? value : value
    guard scalar >= 0x80 || scalar == 0x22 || scalar == 0x27, Unicode.Scalar(scalar) != nil else { return nil }
    return (scalar, scalars[index] == 0x3B ? index + 1 : index)
  }

  private func matches(_ scalars: [UInt32], _ start: Int, _ word: [UInt32]) -> Bool {
    start + word.count <= scalars.count && scalars[start..<start + word.count].elementsEqual(word)
  }

  /// Marks that touch a Chinese character; at least two in a line, or one that was escaped twice. Beside tags the page
  /// itself escaped them once.
  private func touching(_ references: [Reference], _ scalars: [UInt32]) -> [Reference] {
    let isMarkup = zip(scalars, scalars.dropFirst()).contains { $0 == 0x3C && (ScalarClass.isLetter($1) || $1 == 0x2F) }
    let named = references.filter { reference in
      guard !reference.isNumeric, reference.layers > 0 || !isMarkup else { return false }
      let before = reference.span.lowerBound > 0 ? scalars[reference.span.lowerBound - 1] : 0
      let after = reference.span.upperBound < scalars.count ? scalars[reference.span.upperBound] : 0
      return ScalarClass.isEastAsian(before) || ScalarClass.isEastAsian(after)
    }
    return named.count >= 2 || named.contains { $0.layers > 0 } ? named : []
  }

  private static let names: [([UInt32], UInt32)] = [
    ("ldquo;", 0x201C), ("rdquo;", 0x201D), ("lsquo;", 0x2018), ("rsquo;", 0x2019), ("hellip;", 0x2026),
    ("mdash;", 0x2014), ("middot;", 0xB7), ("nbsp;", 0xA0), ("quot;", 0x22), ("apos;", 0x27), ("ensp;", 0x2002),
    ("emsp;", 0x2003), ("bull;", 0x2022), ("times;", 0xD7), ("laquo;", 0xAB), ("raquo;", 0xBB),
  ].map { (Array($0.0.unicodeScalars.map(\.value)), $0.1) }
}
