/// Joins the changed units of two passes, source → middle and middle → output, to units source → output. Units that
/// touch the same bytes of the middle text become one.
struct UnitComposition {
  private let earlier: [ConvertedUnit]
  private let later: [ConvertedUnit]
  private var nextEarlier = 0
  private var nextLater = 0
  /// What to add to a place in the middle text to get the place in the source, and in the output.
  private var toSource: Int
  private var toOutput: Int

  init(_ earlier: [ConvertedUnit], _ later: [ConvertedUnit], sourceStart: Int, outputStart: Int) {
    self.earlier = earlier
    self.later = later
    toSource = sourceStart
    toOutput = outputStart
  }

  /// The next unit in order.
  mutating func next() -> ConvertedUnit? {
    let first = earlier[safe: nextEarlier]?.output
    let second = later[safe: nextLater]?.source
    guard let start = [first?.lowerBound, second?.lowerBound].compactMap({ $0 }).min() else { return nil }
    let from = (source: start + toSource, output: start + toOutput)
    var end = start
    while true {
      if let unit = earlier[safe: nextEarlier], unit.output.lowerBound < end || unit.output.lowerBound == start {
        end = max(end, unit.output.upperBound)
        toSource = unit.source.upperBound - unit.output.upperBound
        nextEarlier += 1
      } else if let unit = later[safe: nextLater], unit.source.lowerBound < end || unit.source.lowerBound == start {
        end = max(end, unit.source.upperBound)
        toOutput = unit.output.upperBound - unit.source.upperBound
        nextLater += 1
      } else {
        return ConvertedUnit(source: from.source..<end + toSource, output: from.output..<end + toOutput)
      }
    }
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? { index < count ? self[index] : nil }
}
