import Testing

@testable import HanQuote

@Suite("Lists of words that rules look for")
struct WordListTests {
  private let words = ReadingText.words("报道 报 据说")
  private let text = ReadingText(Array("据说晨报报道".utf8))

  @Test func theLongestCounts() {
    #expect(text.longest(of: words, at: 4).map { $0.count } == 2)
    #expect(text.longest(of: words, at: 3).map { $0.count } == 1)
    #expect(text.longest(of: words, at: 2) == nil)
    #expect(text.longest(of: words, at: 99) == nil)
  }

  @Test func theFirstPlaceCounts() {
    #expect(text.first(of: words, in: 1..<6) == 3..<4)
    #expect(text.first(of: words, in: -3..<99) == 0..<2)
    #expect(text.first(of: words, in: 7..<99) == nil)
    #expect(text.first(of: ReadingText.words(""), in: 0..<6) == nil)
  }
}
