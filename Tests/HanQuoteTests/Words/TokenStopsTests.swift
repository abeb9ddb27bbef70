import Testing

@testable import HanQuote

@Suite("Stops among tokens")
struct TokenStopsTests {
  /// The stops of a text of so many tokens; `next` tells where to go on from behind each.
  private func stops(of count: Int, where passes: (Int) -> Bool, next: (Int) -> Int = { $0 + 1 }) -> [Int] {
    let (_, tokens) = read(String(repeating: "。", count: count))
    var (stops, from, result) = (TokenStops(tokens), 0, [Int]())
    while let stop = stops.next(in: min(from, tokens.count)..<tokens.count, where: passes) {
      result.append(stop)
      from = next(stop)
    }
    return result
  }

  @Test("every token that passes, in order, across blocks of 64", arguments: [0, 1, 63, 64, 65, 128, 300])
  func all(_ count: Int) {
    #expect(stops(of: count) { _ in true } == Array(0..<count))
    #expect(stops(of: count) { $0 % 7 == 3 } == (0..<count).filter { $0 % 7 == 3 })
    #expect(stops(of: count) { _ in false }.isEmpty)
  }

  @Test("none before the one to go on from", arguments: [2, 10, 63, 64, 65, 150])
  func skips(_ step: Int) {
    let found = stops(of: 300, where: { _ in true }, next: { $0 + step })
    #expect(found == Array(stride(from: 0, to: 300, by: step)))
  }

  @Test("range after range, with what lies between left out", arguments: [1, 7, 63, 64, 65, 200])
  func ranges(_ length: Int) {
    let (_, tokens) = read(String(repeating: "。", count: 500))
    var (stops, found, expected) = (TokenStops(tokens), [Int](), [Int]())
    for start in stride(from: 0, to: 500, by: length + 3) {
      let range = start..<min(500, start + length)
      while let stop = stops.next(in: range, where: { $0 % 5 == 1 }) { found.append(stop) }
      expected += range.filter { $0 % 5 == 1 }
    }
    #expect(found == expected)
  }
}
