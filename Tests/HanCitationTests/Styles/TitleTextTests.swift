import Testing

@testable import HanCitation

@Suite struct TitleTextTests {
  @Test(arguments: [
    ("a \"b\" c", "a “b” c", "“a ‘b’ c”"), ("“a ‘b’ c”", "“a ‘b’ c”", "“‘a “b” c’”"),
    ("it's o'clock", "it’s o’clock", "“it’s o’clock”"),
    ("老‘字’号", "老“字”号", "“老‘字’号”"), ("「夜」『市』", "「夜」『市』", "“「夜」『市』”"), ("没有“右边", "没有“右边", "“没有“右边”"),
    ("boys’ night", "boys’ night", "“boys’ night”"), ("\"双减\"之后", "“双减”之后", "“‘双减’之后”"), ("", "", ""),
  ])
  func quotationMarks(text: String, plain: String, quoted: String) {
    #expect(TitleText.parse(text).plain == plain)
    #expect(TitleText.parse(text, quoted: true).plain == quoted)
  }

  @Test func hostileNestingStaysAsItIs() {
    let text = String(repeating: "“", count: 50_000) + String(repeating: "‘", count: 50_000)
    #expect(TitleText.parse(text).plain.unicodeScalars.count == 100_000)
    #expect(TitleText.parse(String(repeating: "<i>x", count: 50_000)).plain.hasPrefix("xxxx"))
  }

  @Test func markupBecomesStyle() {
    let text = TitleText.parse("the <i>Rose</i> <b>and</b> x<sup>2</sup> < 3 <em>no</em>")
    #expect(text.plain == "the Rose and x2 < 3 <em>no</em>")
    #expect(text.runs.first { $0.text == "Rose" }?.style == .italic)
    #expect(text.runs.first { $0.text == "2" }?.style == .superscript)
  }

  @Test(arguments: [
    ("“a.”", ".", "“a.”"), ("“a”", ".", "“a.”"), ("“a?”", ".", "“a?”"), ("“‘a’”", ",", "“‘a,’”"), ("a", ".", "a."),
    ("吗？", ".", "吗？"), ("“好！”", ".", "“好！”"), ("a!", ",", "a!,"), ("etc.", ".", "etc."), ("“a”", ":", "“a”:"),
  ])
  func punctuationAtTheEnd(text: String, mark: String, result: String) {
    var styled = TitleText.parse(text)
    styled.append(punctuation: mark, insideQuotes: true)
    #expect(styled.plain == result)
  }
}
