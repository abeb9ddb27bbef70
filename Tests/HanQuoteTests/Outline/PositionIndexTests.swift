import Testing

@testable import HanQuote

@Suite("Places of positions")
struct PositionIndexTests {
  @Test(
    "the same places as halving the list finds, also where a few are out of order",
    arguments: [
      [], [0], [7, 8, 9], Array(stride(from: 3, to: 500, by: 7)), [5, 40, 38, 41, 90, 64, 95, 96, 300],
      [31, 32, 33, 63, 64, 250, 230, 231],
    ])
  func findsPlaces(_ positions: [Int]) {
    let index = PositionIndex(positions, length: 500)
    let list = positions.map { Int32($0) }
    for position in -2...600 { #expect(index.firstPlace(from: position) == list.firstPlace(from: position)) }
  }
}
