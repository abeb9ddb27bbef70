/// References that stand for bytes: what a reader of Latin-1 made of Chinese text, escaped afterwards (`&#228;&#184;&#173;`
/// or `&auml;&cedil;&shy;` for 中, `&Ouml;&ETH;` in GBK).
///
/// Alone this restores nothing worth having: it holds only if the characters that come out can be read again.
struct ByteReferenceRule: LineRule {
  /// Two characters of GBK, or one of UTF-8 and the beginning of another.
  private static let least = 4

  let isOuterLayer = true

  func restorations(in line: RepairLine) -> [Restoration] {
    var result: [Restoration] = []
    var next = 0
    for reference in CharacterReference.all(in: line.scalars) where reference.span.lowerBound >= next {
      let run = run(line.scalars, from: reference.span.lowerBound)
      next = run.span.upperBound
      guard run.restored.count >= Self.least else { continue }
      result.append(
        Restoration(
          certain: run.span, run.restored, channel: reference.layers > 0 ? "entities-escaped" : "entities",
          evidence: "character references stand for bytes"))
    }
    return result
  }

  /// References and western characters that follow each other, each with the ASCII character that may be its trail byte.
  private func run(_ scalars: [UInt32], from start: Int) -> (span: Range<Int>, restored: [UInt32]) {
    var index = start
    var restored: [UInt32] = []
    while index < scalars.count {
      if scalars[index] == 0x26, let reference = CharacterReference(scalars, at: index), isByte(reference.scalar) {
        restored.append(reference.scalar)
        index = reference.span.upperBound
      } else if isByte(scalars[index]) || isTrail(scalars[index]) && restored.last.map(isByte) ?? false {
        restored.append(scalars[index])
        index += 1
      } else {
        break
      }
    }
    return (start..<max(index, start + 1), restored)
  }

  /// Whether the second byte of a character of GBK or Big5 can be this.
  private func isTrail(_ scalar: UInt32) -> Bool { (0x40...0x7E).contains(scalar) }

  /// Whether windows-1252 has a byte above 7F for the character.
  private func isByte(_ scalar: UInt32) -> Bool {
    scalar >= 0x80 && (scalar < 0x100 || CodePages.cp1252.code(for: scalar) != nil)
  }
}
