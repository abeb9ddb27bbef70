/// No-break spaces that became `?` because the charset in between had none: `2024?年?5?月`, and the gap `A? ? ? ? B`.
///
/// Only where no question can end: between a number and the unit of a date or a time, or four and more in turn with spaces.
/// Once two of the former show that a line lost its no-break spaces, a `?` between a Chinese character and a Latin
/// letter or digit is one too.
struct LostSpaceRule: LineRule {
  private static let least = 2
  private static let leastInGap = 4
  private static let units = Set("年月日號号時时分秒點点".unicodeScalars.map(\.value))

  func restorations(in line: RepairLine) -> [Restoration] {
    let scalars = line.scalars
    let places = scalars.indices.dropFirst().dropLast().filter { scalars[$0] == 0x3F }
    let isDated = places.count(where: { isBeforeUnit(scalars, $0) }) >= Self.least
    let gaps = gaps(scalars, places)
    return places.filter { place in
      gaps.contains(place) || isDated && (isBeforeUnit(scalars, place) || isSeam(scalars, place))
    }.map {
      Restoration(
        certain: $0..<$0 + 1, [0xA0], channel: "lost-spaces", evidence: "no question can end here", confidence: 3)
    }
  }

  /// Places that stand in turn with single spaces. The last one may touch what follows.
  private func gaps(_ scalars: [UInt32], _ places: [Int]) -> Set<Int> {
    var gaps: Set<Int> = []
    var run: [Int] = []
    for place in places {
      if let last = run.last, place != last + 2 || scalars[last + 1] != 0x20 { run = [] }
      run.append(place)
      if run.count == Self.leastInGap { gaps.formUnion(run) } else if run.count > Self.leastInGap { gaps.insert(place) }
    }
    return gaps
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
