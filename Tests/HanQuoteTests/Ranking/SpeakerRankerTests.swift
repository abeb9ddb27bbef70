import HanText
import Testing

@testable import HanQuote

@Suite("Speaker ranking")
struct SpeakerRankerTests {
  private static let ranker = SpeakerRanker(Lexicon("isOnly=0\t1.5\nisOnly=1\t-0.5\nnot-a-feature=1\t9\n"))

  private static func candidate(_ entity: Int?, _ values: Int...) -> SpeakerCandidate {
    var candidate = SpeakerCandidate(entity: entity)
    for value in values { candidate.add(.isOnly, value) }
    return candidate
  }

  @Test("weights add up")
  func sums() {
    #expect(Self.ranker.isTrained)
    #expect(Self.ranker.score(Self.candidate(1, 0, 1)) == 1)
    #expect(Self.ranker.score(Self.candidate(1, 0, 0)) == 1.5)
  }

  @Test("a rule is overruled only by a clearly better candidate")
  func overrules() {
    let close = SpeakerRanker(Lexicon("isOnly=0\t1.5\nisOnly=1\t1.4\n"))
    let candidates = [Self.candidate(nil), Self.candidate(1, 1), Self.candidate(2, 0)]
    #expect(close.overruling(1, among: candidates)?.entity == nil)
    #expect(close.overruling(nil, among: candidates)?.entity == 2)
    #expect(close.overruling(2, among: candidates)?.entity == nil)
    #expect(Self.ranker.overruling(1, among: candidates)?.entity == 2)
  }

  @Test("the best is chosen, the earlier of two equals")
  func chooses() {
    #expect(Self.ranker.best(of: [])?.entity == nil)
    #expect(Self.ranker.best(of: [Self.candidate(nil), Self.candidate(4, 0)])?.entity == 4)
    #expect(Self.ranker.best(of: [Self.candidate(7, 0), Self.candidate(8, 0)])?.entity == 7)
  }
}
