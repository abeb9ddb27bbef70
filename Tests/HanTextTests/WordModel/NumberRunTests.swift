import Testing

@testable import HanText

@Suite struct NumberRunTests {
  private func run(_ text: String) -> NumberRun {
    text.unicodeScalars.reduce(into: NumberRun()) { $0.note($1.value) }
  }

  @Test func countsDigitsUntilSomethingElseComes() {
    #expect(run("12").length == 2)
    #expect(run("12").value == 12)
    #expect(run("12年").length == 0)
    #expect(run("123456789").length == 7)
    #expect(run("123456789").value == 9_999)
  }

  @Test func monthsAndDaysEnd() {
    #expect(run("12").cost(ofWordBeginningWith: 0x6708) < run("13").cost(ofWordBeginningWith: 0x6708))
    #expect(run("31").cost(ofWordBeginningWith: 0x65E5) < run("32").cost(ofWordBeginningWith: 0x65E5))
    #expect(run("").cost(ofWordBeginningWith: 0x6708) == 0)
  }

  @Test func aYearFollowsAPreposition() {
    #expect(run("于1959").cost(ofWordBeginningWith: 0x5E74) < run("有1959").cost(ofWordBeginningWith: 0x5E74))
    #expect(run("2005").cost(ofWordBeginningWith: 0x5E74) < run("1005").cost(ofWordBeginningWith: 0x5E74))
  }
}
