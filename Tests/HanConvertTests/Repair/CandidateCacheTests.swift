import HanText
import Testing

@testable import HanConvert

@Suite struct CandidateCacheTests {
  private func pattern(_ lead: UInt8) -> CandidateCache.Pattern {
    CandidateCache.Pattern(encoding: "big5", choices: [ByteSet([lead]), ByteSet(0xA1...0xFE)])
  }

  @Test func aPatternIsSearchedOnce() {
    let cache = CandidateCache()
    var searches = 0
    for _ in 0..<3 {
      let found = cache.candidates(for: pattern(0xB4)) {
        searches += 1
        return [Candidate(scalar: 0x6E2F, bytes: 0xB4E4)]
      }
      #expect(found.map(\.scalar) == [0x6E2F])
    }
    #expect(searches == 1)
  }

  @Test func patternsAreToldApart() {
    let cache = CandidateCache()
    _ = cache.candidates(for: pattern(0xB4)) { [Candidate(scalar: 0x6E2F, bytes: 0xB4E4)] }
    let other = cache.candidates(for: pattern(0xB5)) { [] }
    #expect(other.isEmpty)
  }

  @Test func searchesShareWhatTheyFind() throws {
    var decoder = LatticeDecoder(written: .utf8, model: WordModel())
    var cells = ByteCells()
    cells.addCell(0xFFFD, passCost: 10)
    let trail = cells.unit(ByteSet(0x80...0xBF))
    cells.addChoice([.known(0xE6), .known(0xB8), trail])
    let alone = try #require(decoder.decode(cells)).pieces.map(\.scalar)
    decoder.candidates = CandidateCache()
    for _ in 0..<2 {
      let again = try #require(decoder.decode(cells)).pieces.map(\.scalar)
      #expect(again == alone)
    }
  }
}
