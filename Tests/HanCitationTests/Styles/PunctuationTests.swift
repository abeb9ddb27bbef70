import Testing

@testable import HanCitation

struct PunctuationTests {
  @Test(arguments: [
    (". ", "e", ". "), (". ", ".", " "), (". ", "？", " "), (". ", "!", " "), (", ", "?", ", "), (", ", ",", " "),
    (": ", "?", " "), (": ", "？", ": "), ("", ".", ""),
  ])
  func oneMarkOfTwo(mark: String, last: Unicode.Scalar, expected: String) {
    #expect(Punctuation.remaining(of: mark, after: last) == expected)
  }

  @Test(arguments: [(true, "“题.” 后"), (false, "“题”. 后")])
  func fullStopBesideAClosingMark(insideQuotes: Bool, expected: String) {
    let joined = Joiner(insideQuotes: insideQuotes)
    #expect(joined([TitleText.parse("题", quoted: true), "后"], ". ").plain == expected)
  }

  @Test func emptyPartsLeaveNoMark() {
    let joined = Joiner()
    #expect(joined(["甲", nil, StyledText(), "乙"], ", ").plain == "甲, 乙")
    #expect(joined.wrapped("(", StyledText(), ")") == nil)
    #expect(joined.ended(StyledText()).plain == "")
  }
}
