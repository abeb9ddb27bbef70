import Testing

@testable import HanArticle

@Suite struct FoldedTextTests {
  @Test func foldsScriptWidthAndCase() {
    let folded = FoldedText("責任編輯：Ａb　\u{A0}丨\u{200B}x")
    #expect(folded.string(0..<folded.count) == "责任编辑:ab  |x")
    #expect(folded.length == 12)
  }

  @Test func leadsBackToTheText() {
    let text = Array("（編輯）甲".utf8)
    let folded = FoldedText(text, 0..<text.count)
    #expect(folded.string(1..<7) == "编辑")
    #expect(String(decoding: text[folded.origin(of: 1..<7)], as: UTF8.self) == "編輯")
    #expect(folded.origin(of: 0..<folded.count) == 0..<text.count)
  }
}
