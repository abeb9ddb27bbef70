/// Numeric character references left in the text, once or several times escaped: `&#20013;`, `&amp;#x4E2D;`.
///
/// A line counts as damaged when at least three of its references stand for East Asian characters, or when there is
/// nothing East Asian in it but references; a text that explains what `&#169;` means is left alone. Named references of
/// marks and spaces, and numeric ones of straight quotation marks, are undone where they touch Chinese characters, two
/// of them in a line without markup or one that was escaped twice.
struct EntityRule: LineRule {
  private static let least = 3

  func restorations(in line: RepairLine) -> [Restoration] {
    let references = CharacterReference.all(in: line.scalars).filter { !$0.isLetter }
    let eastAsian = references.count { $0.isNumeric && ScalarClass.isEastAsian($0.scalar) }
    let isBare = !line.scalars.contains(where: ScalarClass.isEastAsian)
    let isDamaged = eastAsian >= Self.least || isBare && eastAsian >= 1 && references.allSatisfy { $0.scalar >= 0x80 }
    let taken = isDamaged ? references : touching(references, line.scalars)
    return joined(taken)
  }

  /// References that follow each other directly become one restoration.
  private func joined(_ references: [CharacterReference]) -> [Restoration] {
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

  /// Marks that touch a Chinese character; at least two in a line, or one that was escaped twice. Beside tags the page
  /// itself escaped them once.
  private func touching(_ references: [CharacterReference], _ scalars: [UInt32]) -> [CharacterReference] {
    let isMarkup = zip(scalars, scalars.dropFirst()).contains { $0 == 0x3C && (ScalarClass.isLetter($1) || $1 == 0x2F) }
    let named = references.filter { reference in
      guard !reference.isNumeric, reference.layers > 0 || !isMarkup else { return false }
      let before = reference.span.lowerBound > 0 ? scalars[reference.span.lowerBound - 1] : 0
      let after = reference.span.upperBound < scalars.count ? scalars[reference.span.upperBound] : 0
      return ScalarClass.isEastAsian(before) || ScalarClass.isEastAsian(after)
    }
    return named.count >= 2 || named.contains { $0.layers > 0 } ? named : []
  }
}
