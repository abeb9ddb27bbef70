/// No-break spaces that became `?` because the charset in between had none: `2024?年?5?月`.
///
/// Only where no question can end: between a number and the unit of a date or a time. Once two such places show that a
/// line lost its no-break spaces, a `?` between a Chinese character and a Latin letter or digit is one too.
struct LostSpaceRule: LineRule {
  private static let least = 2
  private static let units = Set("年月日号號时時分秒点點".unicodeScalars.map(\.value))

  func restorations(in line: RepairLine) -> [Restoration] {
    let scalars = line.scalars
    let places = scalars.indices.dropFirst().dropLast().filter { scalars[$0] == 0x3F }
    guard places.count(where: { isBeforeUnit(scalars, $0) }) >= Self.least else { return [] }
    return places.filter { isBeforeUnit(scalars, $0) || isSeam(scalars, $0) }.map {
      Restoration(
        certain: $0..<$0 + 1, [0xA0], channel: "lost-spaces", evidence: "no question can end between these characters",
        confidence: 3)
    }
  }

  private func isBeforeUnit(_ scalars: [UInt32], _ index: Int) -> Bool {
    ScalarClass.isDigit(scalars[index - 1]) && Self.units.contains(scalars[index + 1])
  }

  private func isSeam(_ scalars: [UInt32], _ index: Int) -> Bool {
    let (before, after) = (scalars[index - 1], scalars[index + 1])
    return isLatin(before) && ScalarClass.isHan(after) || ScalarClass.isHan(before) && isLatin(after)
  }

  private func isLatin(_ scalar: UInt32) -> Bool { ScalarClass.isLetter(scalar) || ScalarClass.isDigit(scalar) }
}
