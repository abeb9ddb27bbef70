import Testing

@testable import HanCite

@Suite struct ArticleSketchTests {
  /// The smallest hashes of a long text are those that sorting all of them gives: as many, ascending, each once; a text
  /// twice over has the same and a few that lie across the seam.
  @Test func keepsTheSmallestOfMany() {
    var state: UInt32 = 1
    let scalars = (0..<60_000).map { _ in
      state = state &* 1_664_525 &+ 1_013_904_223
      return 0x4E00 + state >> 16 % 3000
    }
    let once = ArticleSketch(scalars)
    #expect(once.hashes.count == ArticleSketch.size)
    #expect(zip(once.hashes, once.hashes.dropFirst()).allSatisfy { $0 < $1 })
    #expect(ArticleSketch(scalars + scalars).resemblance(to: once) > 0.97)
    #expect(ArticleSketch(Array(scalars[..<30_000])).hashes.filter(once.hashes.contains).count > 64)
  }

  @Test func keepsAllOfAShortText() {
    #expect(ArticleSketch(Array(0x4E00..<0x4E20)).hashes.count == 25)
    #expect(ArticleSketch([0x4E00]).hashes.count == 1)
    #expect(ArticleSketch([]).hashes.isEmpty)
  }
}
