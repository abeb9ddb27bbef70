/// Single UTF-8 sequences that were read as Latin-1 or cp1252 in a word that is sound otherwise: `RÄ«ga`, `AÃ‘OS`, `â™«`.
///
/// One sequence is little evidence, so its form must speak for it: a letter of Latin or Greek comes out where the sequence
/// cannot stand as it is (a capital behind a small letter, a sign between letters), or a sign of U+2010…2BFF comes out of
/// `â` and two more characters.
struct ShortSequenceRule: LineRule {
  func restorations(in line: RepairLine) -> [Restoration] {
    var found: [Restoration] = []
    var index = 0
    while index < line.count {
      guard let (scalar, length) = sequence(line.scalars, at: index),
        length == 2 ? isLetter(scalar, line.scalars, index) : isSign(scalar, line.scalars, index)
      else {
        index += 1
        continue
      }
      let span = index..<index + length
      let isLatin1 = line.scalars[span].allSatisfy { $0 < 0x100 }
      found.append(
        Restoration(
          certain: span, [scalar], channel: isLatin1 ? "utf8>latin1" : "utf8>cp1252",
          evidence: "one character of UTF-8, where its bytes make no sense as they stand", confidence: 2))
      index += length
    }
    return found
  }

  /// The character of a sequence of two or three bytes, each read as one of the scalars, and how many they are.
  private func sequence(_ scalars: [UInt32], at start: Int) -> (scalar: UInt32, length: Int)? {
    guard let lead = byte(scalars[start]), (0xC3...0xCF).contains(lead) || lead == 0xE2 else { return nil }
    let length = lead < 0xE0 ? 2 : 3
    guard start + length <= scalars.count else { return nil }
    var value = UInt32(lead & (0x7F >> UInt8(length)))
    for scalar in scalars[start + 1..<start + length] {
      guard let next = byte(scalar), next & 0xC0 == 0x80, !isWesternLetter(scalar) || length == 3 else { return nil }
      value = value << 6 | UInt32(next & 0x3F)
    }
    return (value, length)
  }

  private func byte(_ scalar: UInt32) -> UInt8? {
    scalar < 0x100 ? UInt8(scalar) : CodePages.cp1252.code(for: scalar).map { UInt8(truncatingIfNeeded: $0) }
  }

  /// Whether a letter comes out, and the sequence cannot stand in its word.
  private func isLetter(_ scalar: UInt32, _ scalars: [UInt32], _ index: Int) -> Bool {
    guard (0xC0..<0x180).contains(scalar) && scalar != 0xD7 && scalar != 0xF7 || (0x391..<0x3CA).contains(scalar) else {
      return false
    }
    let before = index > 0 ? scalars[index - 1] : 0
    let after = index + 2 < scalars.count ? scalars[index + 2] : 0
    switch scalars[index + 1] {
    case 0xA0: return false
    case 0x2019: return ScalarClass.isLetter(before) && ScalarClass.isLetter(after)
    default: return (0x61...0x7A).contains(before) || ScalarClass.isLetter(after)
    }
  }

  /// Whether a sign comes out, and none of the characters before it is left over from more damage.
  private func isSign(_ scalar: UInt32, _ scalars: [UInt32], _ index: Int) -> Bool {
    guard (0x2010..<0x2C00).contains(scalar) else { return false }
    return index == 0 || scalars[index - 1] < 0x80 || scalars[index - 1] >= 0x2E80
  }

  private func isWesternLetter(_ scalar: UInt32) -> Bool {
    ScalarClass.isLetter(scalar) || scalar < 0x250 && (Unicode.Scalar(scalar)?.properties.isAlphabetic ?? false)
  }
}
