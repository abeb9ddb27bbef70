import HanText
import Testing

@testable import HanArticle

@Suite struct LineSplitterTests {
  @Test(arguments: ["甲\n乙", "甲\r\n乙", "甲\r乙", "\n\n甲\n \u{3000}\n乙\n", "\u{3000}\u{3000}甲 \n\u{A0}乙\u{3000}"])
  func findsTwoLines(_ text: String) {
    let bytes = Array(text.utf8)
    let lines = LineSplitter.lines(bytes).map { String(decoding: bytes[$0.range.bounds], as: UTF8.self) }
    #expect(lines == ["甲", "乙"])
  }

  @Test(arguments: ["", "\n", " \r\n\u{3000}"]) func findsNothing(_ text: String) {
    #expect(LineSplitter.lines(Array(text.utf8)).isEmpty)
  }
}
