import HanText
import Testing

@testable import HanQuote

@Suite("Speaker ranking")
struct SpeakerRankerTests {
  private static let ranker = SpeakerRanker(Lexicon("isOnly=0\t1.5\nisOnly=1\t-0.5\nnot-a-feature=1\t9\n"))
  private static let closeRanker = SpeakerRanker(Lexicon("isOnly=0\t1.5\nisOnly=1\t1.4\n"))

  /// Nobody without evidence, then candidates with the values of a feature.
  private static func list(
    _ ranker: SpeakerRanker, keepsFeatures: Bool = false, _ candidates: (entity: Int, values: [Int])...
  ) -> CandidateList {
    var list = CandidateList(ranker, keepsFeatures: keepsFeatures)
    for candidate in candidates {
      list.append(candidate.entity)
      for value in candidate.values { list.add(.isOnly, value, to: list.count - 1) }
    }
    list.addUp()
    return list
  }

  @Test("weights add up, each feature's once")
  func sums() {
    #expect(Self.ranker.isTrained)
    let list = Self.list(Self.ranker, keepsFeatures: true, (1, [0, 1]), (2, [0, 0]))
    #expect(list.candidates.map(\.score) == [0, 1, 1.5])
    #expect(list.features.map(\.count) == [0, 2, 1])
    #expect(Self.list(Self.ranker, (1, [0])).features.isEmpty)
  }

  @Test("a list that is used again knows nothing of before")
  func forgets() {
    var list = Self.list(Self.ranker, (1, [0]))
    list.removeAll()
    #expect(list.count == 1 && list.place(of: 1) == nil)
    list.append(7)
    list.add(.isOnly, 0, to: 1)
    list.addUp()
    #expect(list.place(of: 7) == 1)
    #expect(list.candidates.map(\.entity) == [nil, 7])
    #expect(list.candidates[1].score == 1.5)
  }

  @Test("the mention that costs least speaks for its candidate, the earlier of two equals")
  func notes() {
    var list = CandidateList(Self.ranker, keepsFeatures: false)
    for entity in 1...40 { list.append(entity) }
    for (mention, cost) in [(5, 8), (6, 3), (7, 3), (8, 9)] { list.note(mention: mention, cost: cost, of: 30) }
    list.addUp()
    #expect(list.candidates.map(\.mention) == (0...40).map { $0 == 30 ? 6 : nil })
  }

  @Test("many candidates keep their evidence apart")
  func keepsApart() {
    var list = CandidateList(Self.ranker, keepsFeatures: false)
    for entity in 1...40 {
      list.append(entity)
      list.add(.isOnly, entity % 2, to: entity)
      list.add(.isOnly, entity % 2, to: entity)
    }
    list.addUp()
    #expect(list.candidates.map(\.score) == [0] + (1...40).map { $0 % 2 == 0 ? 1.5 : -0.5 })
  }

  @Test("a rule is overruled only by a clearly better candidate")
  func overrules() {
    let close = Self.list(Self.closeRanker, (1, [1]), (2, [0])).candidates
    #expect(SpeakerRanker.overruling(1, among: close) == nil)
    #expect(SpeakerRanker.overruling(nil, among: close) == 2)
    #expect(SpeakerRanker.overruling(2, among: close) == nil)
    let apart = Self.list(Self.ranker, (1, [1]), (2, [0])).candidates
    #expect(SpeakerRanker.overruling(1, among: apart) == 2)
  }

  @Test("the best is chosen, the earlier of two equals")
  func chooses() {
    #expect(SpeakerRanker.best(of: []) == nil)
    #expect(SpeakerRanker.best(of: Self.list(Self.ranker, (4, [0])).candidates) == 1)
    #expect(SpeakerRanker.best(of: Self.list(Self.ranker, (7, [0]), (8, [0])).candidates) == 1)
  }
}
