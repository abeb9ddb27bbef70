import Testing

@testable import HanLibrary

struct AlignmentTests {
  private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  @Test(arguments: [("甲乙丙", "子甲乙丙丑", 0), ("甲丁丙", "子甲乙丙丑", 1), ("甲丙", "甲乙丙", 1), ("子丑", "甲乙", 2)])
  func distance(_ claim: String, _ unit: String, _ expected: Int) throws {
    #expect(try #require(Alignment(claim: scalars(claim), unit: scalars(unit))).distance == expected)
  }

  @Test func differencesSayWhatStandsForWhat() throws {
    let alignment = try #require(Alignment(claim: scalars("我们会赔偿"), unit: scalars("他说我们不会赔钱")))
    #expect(alignment.unitRange == 2..<8)
    #expect(
      alignment.differences == [.init(claim: 2..<2, unit: 4..<5), .init(claim: 4..<5, unit: 7..<8)])
  }

  @Test func aGapFitsOneCharacterAndIsShown() throws {
    let alignment = try #require(Alignment(claim: scalars("甲\u{FFFD}丙"), unit: scalars("甲乙丙")))
    #expect(alignment.distance == 0)
    #expect(alignment.differences == [.init(claim: 1..<2, unit: 1..<2)])
  }

  @Test func tooLongIsRefused() {
    let long = Array(repeating: Unicode.Scalar("甲"), count: 3_000)
    #expect(Alignment(claim: long, unit: long) == nil)
  }
}
