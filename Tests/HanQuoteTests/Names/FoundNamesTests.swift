import Testing

@testable import HanQuote

@Suite("Names found at a place")
struct FoundNamesTests {
  private func candidate(_ range: Range<Int>, _ score: Double) -> NameCandidate {
    NameCandidate(range: range, form: .open, score: score)
  }

  @Test("the same stretch counts once, with the higher score, where it stood first")
  func doubles() {
    var found = FoundNames()
    for (range, score) in [(0..<2, 1.0), (0..<3, 2.0), (0..<2, 3.0), (0..<3, 1.0)] {
      found.append(candidate(range, score))
    }
    found.dropDoubles()
    let kept = found.indices.map { found[$0] }
    #expect(kept.map(\.range) == [0..<2, 0..<3])
    #expect(kept.map(\.score) == [3, 2])
  }

  @Test("it is used again for the next place")
  func again() {
    var found = FoundNames()
    found.append(candidate(4..<6, 1))
    found.removeAll()
    #expect(found.indices.isEmpty)
    found.dropDoubles()
    #expect(found.indices.isEmpty)
  }
}
