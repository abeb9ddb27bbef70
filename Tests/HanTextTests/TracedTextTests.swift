import Testing

@testable import HanText

@Suite struct TracedTextTests {
  @Test func editsChangeTextAndKeepTheTrail() {
    let text = TracedText("他说:好").applying([Edit(TextRange(6, 7), "：", rule: "colon")], stage: "punctuation")
    #expect(text.string == "他说：好")
    #expect(text.sourceRange(of: TextRange(6, 9)) == SourceRange(6, 7))
    #expect(text.textRange(of: SourceRange(6, 7)) == TextRange(6, 9))
    #expect(text.trail.map(\.stage) == ["punctuation"])
  }

  @Test(arguments: [
    [Edit(TextRange(1, 3), "x", rule: "r")],  // cuts a scalar at its start
    [Edit(TextRange(0, 2), "x", rule: "r")],  // cuts a scalar at its end
    [Edit(TextRange(3, 99), "x", rule: "r")],  // past the end
    [Edit(TextRange(0, 3), "他", rule: "r")],  // changes nothing
  ])
  func unlawfulEditsAreLeftOut(edits: [Edit]) {
    let text = TracedText("他说").applying(edits, stage: "bad")
    #expect(text.string == "他说")
    #expect(text.trail.isEmpty)
  }

  @Test func overlappingAndUnsortedEditsAreLeftOut() {
    let edits = [
      Edit(TextRange(0, 6), "甲", rule: "r"), Edit(TextRange(3, 6), "乙", rule: "r"),
      Edit(TextRange(0, 3), "丙", rule: "r"), Edit(TextRange(6, 9), "丁", rule: "r"),
    ]
    #expect(TracedText("一二三").applying(edits, stage: "s").string == "甲丁")
  }

  @Test func equalLengthEditsStayOneToOne() {
    let edits = [Edit(TextRange(3, 6), "於", rule: "r"), Edit(TextRange(6, 9), "開", rule: "r")]
    let text = TracedText("关于开后").applying(edits, stage: "script")
    #expect(text.sourceRange(of: TextRange(6, 9)) == SourceRange(6, 9))
  }
}
