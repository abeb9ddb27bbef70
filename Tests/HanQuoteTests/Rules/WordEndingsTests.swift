import HanText
import Testing

@testable import HanQuote

@Suite("Words that others end in")
struct WordEndingsTests {
  private static let endings = WordEndings("判决书 决书 书信 法院")

  @Test("words that end in one", arguments: [("一审判决书", true), ("书信", true), ("书", false), ("法院里", false), ("", false)])
  func ends(_ word: String, _ isEnding: Bool) {
    #expect(Self.endings.end(word.unicodeScalars.map(\.value)) == isEnding)
  }

  @Test(
    "stretches that end in one",
    arguments: [("一审判决书", true), ("书信 ", true), ("决·书", true), ("书", false), (" ", false)])
  func endsStretch(_ words: String, _ isEnding: Bool) {
    let text = ReadingText(Array("判决\(words)".utf8))
    #expect(Self.endings.end(2..<text.count, in: text) == isEnding)
    #expect(Self.endings.end(text.key(2..<text.count).scalars) == isEnding)
  }

  @Test("no words")
  func isEmpty() {
    #expect(WordEndings("").isEmpty && !Self.endings.isEmpty)
    #expect(!WordEndings("").end([0x4E66]))
  }

  @Test("one right before a position")
  func endsBefore() {
    let text = ReadingText(Array("中级法院的书信".utf8))
    let found = (0...text.count).filter { Self.endings.end(before: $0, in: text) }
    #expect(found == [4, 7])
  }
}
