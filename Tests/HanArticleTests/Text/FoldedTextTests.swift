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

  /// Every character of a text in which all kinds of width change stand side by side.
  @Test func leadsBackFromEveryCharacter() {
    let characters = "甲，Ａ\u{200B}\u{FEFF}b（\u{A0}责任\u{200D}編é！\u{20000}．"
    let text = Array(("开头" + characters).utf8)
    let folded = FoldedText(text, 6..<text.count)
    var (place, position) = (0, 6)
    for scalar in characters.unicodeScalars {
      let width = String(scalar).utf8.count
      let isDropped = [0x200B, 0xFEFF, 0x200D].contains(scalar.value)
      let end = isDropped ? place : place + UTF8.width(ofLead: folded.utf8[place])
      #expect(folded.fold(of: position..<(position + width)) == (isDropped ? nil : place..<end))
      if !isDropped { #expect(folded.origin(of: place..<end).lowerBound == position) }
      (place, position) = (end, position + width)
    }
    #expect(folded.origin(of: place..<place) == text.count..<text.count)
  }
}
