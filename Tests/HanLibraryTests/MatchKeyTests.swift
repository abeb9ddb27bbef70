import Testing

@testable import HanLibrary

struct MatchKeyTests {
  struct Case: Sendable {
    let label: String
    let text: String
    let key: String
  }

  static let cases = [
    Case(label: "marks and spaces go", text: "“你好，  世界！”", key: "你好世界"),
    Case(label: "either script", text: "這裡開會討論軟體", key: "这里开会讨论软体"),
    Case(label: "full width and case", text: "ＡＢＣ　１２３", key: "abc 123"),
    Case(label: "one space between Latin words", text: "New   York 市", key: "new york市"),
    Case(label: "the point of a decimal stays", text: "增長3.5％。", key: "增长3.5%"),
    Case(label: "the comma of thousands goes", text: "1,200人", key: "1200人"),
    Case(label: "other commas between digits stay", text: "1,2班", key: "1,2班"),
    Case(label: "what cannot be read is a gap", text: "我□\u{FFFD}\u{E5E5}們", key: "我\u{FFFD}\u{FFFD}\u{FFFD}们"),
    Case(label: "variants of one word", text: "甚麼諮詢", key: "什么咨询"),
    Case(label: "compatibility ideographs", text: "\u{F900}", key: "岂"),
    Case(label: "nothing but marks", text: "……！？", key: ""),
  ]

  @Test(arguments: cases)
  func key(of test: Case) {
    #expect(MatchKey(test.text).text.unicodeScalars.elementsEqual(test.key.unicodeScalars), "\(test.label)")
  }

  @Test func clausesAndElisions() {
    let key = MatchKey("我们去，他们……不去。")
    #expect(key.clauseEnds == [3, 5, 7])
    #expect(key.elisions == [5])
  }

  @Test(arguments: ["甲...乙", "甲……乙", "甲⋯乙", "甲（略）乙", "甲[略]乙", "甲。。。乙"])
  func elision(_ text: String) { #expect(MatchKey(text).elisions == [1]) }

  @Test(arguments: ["3.5", "甲·乙", "甲。乙", "……甲乙", "甲乙……"])
  func noElision(_ text: String) { #expect(MatchKey(text).elisions.isEmpty) }

  @Test func rangesLeadBackToTheText() {
    let text = "“臺灣，好！”"
    let key = MatchKey(text)
    let bytes = Array(text.utf8)[key.textRange(0..<3)]
    #expect(String(decoding: bytes, as: UTF8.self) == "臺灣，好")
  }
}
