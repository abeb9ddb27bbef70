import Testing

@testable import HanConvert

@Suite struct UnitCompositionTests {
  private static func unit(_ source: Range<Int>, _ output: Range<Int>) -> ConvertedUnit {
    ConvertedUnit(source: source, output: output)
  }

  @Test func joinsWhatTouchesTheSameBytes() {
    let earlier = [Self.unit(0..<3, 0..<6), Self.unit(9..<12, 12..<13)]
    let later = [Self.unit(3..<9, 100..<101), Self.unit(20..<21, 112..<115)]
    var join = UnitComposition(earlier, later, sourceStart: 0, outputStart: 97)
    var units: [ConvertedUnit] = []
    while let unit = join.next() { units.append(unit) }
    #expect(units == [Self.unit(0..<6, 97..<101), Self.unit(9..<12, 104..<105), Self.unit(19..<20, 112..<115)])
  }

  @Test func keepsApartWhatOnlyMeets() {
    var join = UnitComposition([Self.unit(0..<3, 0..<3)], [Self.unit(3..<6, 3..<9)], sourceStart: 0, outputStart: 0)
    #expect(join.next() == Self.unit(0..<3, 0..<3))
    #expect(join.next() == Self.unit(3..<6, 3..<9))
    #expect(join.next() == nil)
  }
}
