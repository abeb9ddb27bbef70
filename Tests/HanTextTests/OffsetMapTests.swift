import Testing

@testable import HanText

@Suite struct OffsetMapTests {
  /// "ab" untouched · "中" (3 bytes) from 2 bytes · 4 source bytes deleted · "xyz" inserted · "c" untouched.
  private static let map: OffsetMap = {
    var builder = OffsetMap.Builder()
    builder.append(count: 2, textWidth: 1, sourceWidth: 1)
    builder.append(text: 3, source: 2)
    builder.append(text: 0, source: 4)
    builder.append(text: 3, source: 0)
    builder.append(count: 1, textWidth: 1, sourceWidth: 1)
    return builder.finish()
  }()

  @Test func measuresBothSides() {
    #expect(Self.map.textCount == 9)
    #expect(Self.map.sourceCount == 9)
  }

  @Test(arguments: [
    (0..<1, 0..<1), (0..<2, 0..<2),
    (2..<5, 2..<4),  // the whole unit
    (3..<4, 2..<4),  // a range inside a unit widens to it
    (1..<3, 1..<4),  // a range that ends inside a unit widens to its end
    (5..<8, 8..<8),  // inserted text has no source
    (8..<9, 8..<9),
    (2..<9, 2..<9),  // deleted source inside the range is part of it
    (0..<0, 0..<0), (9..<9, 9..<9),
    (3..<3, 2..<4),  // an empty range inside a unit is the unit
    (20..<30, 9..<9),
  ])
  func mapsTextToSource(text: Range<Int>, source: Range<Int>) { #expect(Self.map.source(of: text) == source) }

  @Test(arguments: [(0..<2, 0..<2), (2..<3, 2..<5), (4..<8, 5..<5), (8..<9, 8..<9), (0..<9, 0..<9)])
  func mapsSourceToText(source: Range<Int>, text: Range<Int>) { #expect(Self.map.text(of: source) == text) }

  @Test func looksUpBothBoundsAmongManyRuns() {
    var builder = OffsetMap.Builder()
    var starts: [Int] = []
    for unit in 0..<200 {
      starts.append(builder.sourceEnd)
      builder.append(text: 2, source: unit % 3)
    }
    let map = builder.finish()
    for first in 0..<200 {
      for last in stride(from: first, to: 200, by: 7) {
        let source = starts[first]..<(starts[last] + last % 3)
        #expect(map.source(of: 2 * first..<2 * last + 2) == source)
        #expect(map.source(of: 2 * first + 1..<2 * last + 1 + (first == last ? 1 : 0)) == source)
      }
    }
  }

  @Test func joinsEqualUnits() {
    var builder = OffsetMap.Builder()
    for _ in 0..<1000 { builder.append(text: 3, source: 2) }
    builder.append(count: 0, textWidth: 1, sourceWidth: 1)
    builder.append(text: 0, source: 0)
    let map = builder.finish()
    #expect(map.runs.count == 1)
    #expect(map.source(of: 1500..<1503) == 1000..<1002)
  }

  @Test func composesThroughUnitsOfDifferentWidths() {
    var gbk = OffsetMap.Builder()  // three characters of 3 bytes from 2 bytes each
    gbk.append(count: 3, textWidth: 3, sourceWidth: 2)
    var edit = OffsetMap.Builder()  // the second replaced by 5 bytes
    edit.append(count: 3, textWidth: 1, sourceWidth: 1)
    edit.append(text: 5, source: 3)
    edit.append(count: 3, textWidth: 1, sourceWidth: 1)
    let map = edit.finish().composed(after: gbk.finish())
    #expect(map.source(of: 0..<3) == 0..<2)
    #expect(map.source(of: 4..<5) == 2..<4)
    #expect(map.source(of: 8..<11) == 4..<6)
  }

  @Test func composesWithNothingChanged() {
    var edit = OffsetMap.Builder()
    edit.append(count: 3, textWidth: 1, sourceWidth: 1)
    edit.append(text: 5, source: 3)
    let map = edit.finish()
    #expect(map.composed(after: .identity(count: 6)) == map)
    #expect(OffsetMap.identity(count: 8).composed(after: map) == map)
  }

  @Test func composesCrossingUnitsAsOne() {
    var earlier = OffsetMap.Builder()
    earlier.append(count: 2, textWidth: 4, sourceWidth: 7)
    var later = OffsetMap.Builder()
    later.append(count: 2, textWidth: 1, sourceWidth: 1)
    later.append(text: 1, source: 4)
    later.append(count: 2, textWidth: 1, sourceWidth: 1)
    let map = later.finish().composed(after: earlier.finish())
    #expect(map.textCount == 5)
    #expect(map.sourceCount == 14)
    #expect(map.source(of: 2..<3) == 0..<14)
  }
}
