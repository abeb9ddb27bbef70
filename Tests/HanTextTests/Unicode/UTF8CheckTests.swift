import Testing

@testable import HanText

@Suite struct UTF8CheckTests {
  private func isWellFormed(_ bytes: [UInt8]) -> Bool { (try? UTF8Span(validating: bytes.span)) != nil }

  @Test(arguments: [
    "", "a", "plain ASCII, longer than eight", "清晨的港口很安静。", "aé中𠮷\u{800}\u{D7FF}\u{E000}\u{FFFF}\u{10FFFF}", "中a文b字",
  ])
  func wholeAndCutText(_ text: String) {
    let bytes = Array(text.utf8)
    for end in 0...bytes.count {
      let head = Array(bytes[..<end])
      #expect(UTF8Check.isWellFormed(head) == isWellFormed(head))
    }
  }

  /// Every byte of a text replaced by every other value: overlong forms, surrogates and stray bytes among them.
  @Test func everyChangedByte() throws {
    try everyChange(of: "中文字符ab港口𠮷éࠀ퟿zz")
  }

  /// The same where whole vectors of plain bytes stand before and behind.
  @Test func everyChangedByteAmongMany() throws {
    try everyChange(of: "清晨的港口很安静,渔船一条接一条地开了出去, and nobody was on the quay。")
  }

  private func everyChange(of text: String) throws {
    let text = Array(text.utf8)
    for index in text.indices {
      for value in UInt8.min...UInt8.max {
        var bytes = text
        bytes[index] = value
        #expect(UTF8Check.isWellFormed(bytes) == isWellFormed(bytes), "\(index) \(value)")
      }
    }
  }
}
