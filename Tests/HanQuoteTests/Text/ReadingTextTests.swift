import HanText
import Testing

@testable import HanQuote

@Suite("Text as the extractor reads it")
struct ReadingTextTests {
  @Test("a range of bytes has the same positions wherever they are looked for from")
  func positions() {
    let string = "老树a該不該移？\n𠮷田說：“é。”\n"
    let text = ReadingText(Array(string.utf8))
    let starts = string.unicodeScalars.indices.map { string.utf8.distance(from: string.utf8.startIndex, to: $0) }
    for start in 0...string.utf8.count {
      for end in start...string.utf8.count {
        let expected = [start, end].map { byte in starts.firstIndex { $0 >= byte } ?? starts.count }
        for near in 0...text.count {
          let found = text.positions(of: TextRange(start, end), near: near)
          #expect([found.lowerBound, found.upperBound] == expected)
        }
      }
    }
  }
}
