import Testing

@testable import HanCite

struct ReportSpeakersTests {
  private static let text =
    "大桥通车\n\n苏雯说：“这座桥修了三年。”\n\n李河说：“路也修好了，大家放心。”\n\n苏雯说：“明天就通车。”\n\n“谁来付钱？这是个问题。”\n"
  private static let records = Pipeline().run(Array(text.utf8)).quotationRecords()
  private static let speakers = ReportSpeakers(records)

  @Test func speakersStandInTheOrderOfTheirFirstWords() {
    #expect(Self.speakers.names == ["苏雯", "李河"])
    #expect(Self.speakers.counts == [2, 1])
  }

  @Test func wordsOfOneSpeakerShareLetterAndColour() throws {
    let own = Self.records.filter { $0.quotation.speaker == "苏雯" }
    #expect(own.map(Self.speakers.letter) == ["A", "A"])
    #expect(own.map(Self.speakers.colour) == ["s0", "s0"])
  }

  @Test func nobodyHasADash() {
    for record in Self.records where record.quotation.speaker == nil {
      #expect(Self.speakers.letter(record) == "–")
      #expect(Self.speakers.colour(record) == "s-none")
    }
  }

  @Test(arguments: [(0, "A", "s0"), (25, "Z", "s1"), (26, "A2", "s2"), (53, "B3", "s5")])
  func beyondTheAlphabet(place: Int, letter: String, colour: String) {
    #expect(ReportSpeakers.letter(place) == letter)
    #expect(ReportSpeakers.colour(place) == colour)
  }
}
