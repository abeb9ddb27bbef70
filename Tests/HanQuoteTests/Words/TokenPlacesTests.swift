import Testing

@testable import HanQuote

@Suite("Places of tokens")
struct TokenPlacesTests {
  @Test("every position leads to its token, across blocks of 256 and through tokens longer than one")
  func finds() {
    let lengths =
      Array(repeating: 1, count: 300) + [2, 700, 1, 8, 3, 9, 255, 256, 257, 7]
      + Array(repeating: 1, count: 600)
    let places = TokenPlaces(length: lengths.reduce(0, +))
    defer { places.deallocate() }
    var filler = places.filler
    var (start, expected): (Int, [Int]) = (0, [])
    for (token, length) in lengths.enumerated() {
      filler.fill(from: start, to: start + length, with: token)
      expected += Array(repeating: token, count: length)
      start += length
    }
    #expect(expected.indices.map { places[$0] } == expected)
  }
}
