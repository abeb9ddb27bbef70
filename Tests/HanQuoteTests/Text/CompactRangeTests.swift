import Testing

@testable import HanQuote

@Suite("Ranges and answers in few bytes")
struct CompactRangeTests {
  @Test("ranges and indices come back as they were")
  func comesBack() {
    #expect(CompactRange(3..<9).range == 3..<9)
    #expect(CompactRange(0..<0).range.isEmpty)
    #expect(CompactIndex(0).index == 0)
    #expect(CompactIndex(nil).index == nil)
    #expect(MemoryLayout<Mention>.stride == 16)
    #expect(MemoryLayout<MentionPlace.Found>.stride == 16)
  }

  @Test("what nobody asked for is not what had no answer")
  func answers() {
    var answers = EntityAnswers(count: 3)
    answers[1] = .some(nil)
    answers[2] = 7
    #expect(answers[0] == nil)
    #expect(answers[1] == .some(nil))
    #expect(answers[2] == .some(7))
  }
}
