import HanText
import Testing

@testable import HanConvert

@Suite struct StretchesTests {
  private static let long = [UInt32](repeating: 0xE9, count: 20_000)

  @Test func stretchesCoverTheSpan() {
    let stretches = Stretches.all(of: 7..<19_999, in: Self.long)
    #expect(stretches.first?.lowerBound == 7)
    #expect(stretches.last?.upperBound == 19_999)
    for (left, right) in zip(stretches, stretches.dropFirst()) { #expect(left.upperBound == right.lowerBound) }
    #expect(stretches.allSatisfy { $0.count <= 4_096 })
  }

  @Test func aSpaceIsAPlaceToCut() {
    var scalars = Self.long
    scalars[4_000] = 0x20
    #expect(Stretches.all(of: 0..<scalars.count, in: scalars).first == 0..<4_001)
  }

  @Test func shortSpansStayWhole() {
    #expect(Stretches.all(of: 3..<40, in: Self.long) == [3..<40])
    #expect(Stretches.all(of: 3..<3, in: Self.long) == [3..<3])
  }

  @Test func theOddestPartComesFirst() {
    var scalars = [UInt32](repeating: 0x61, count: 2_000)
    for index in 1_300..<1_400 { scalars[index] = 0xE9 }
    let parts = Stretches.oddest(of: 0..<scalars.count, in: scalars, WordModel())
    #expect(parts.first?.contains(1_350) == true)
    #expect(parts.count <= 2)
  }

  @Test func equalPartsAreOne() {
    #expect(Stretches.oddest(of: 0..<1_024, in: Self.long, WordModel()).count == 1)
  }

  @Test func textIsVaried() {
    #expect(!Stretches.isVaried(Self.long[...]))
    #expect(Stretches.isVaried(Self.long[..<40]))
    let text = (0..<2_000).map { 0xE0 + UInt32($0 * 7 % 20) }
    #expect(Stretches.isVaried(text[...]))
  }
}
