import Testing

@testable import HanLibrary

struct SpeakerNameTests {
  struct Case: Sendable {
    let speaker: String
    var titles: [String] = []
    let asked: String
    let isMeant: Bool
  }

  static let cases = [
    Case(speaker: "蘇雯", asked: "苏雯", isMeant: true),
    Case(speaker: "蘇雯", titles: ["校長"], asked: "蘇校長", isMeant: true),
    Case(speaker: "苏雯", titles: ["校长"], asked: "校长苏雯", isMeant: true),
    Case(speaker: "苏雯", asked: "苏雯女士", isMeant: true),
    Case(speaker: "安娜·诺瓦克", asked: "诺瓦克", isMeant: true),
    Case(speaker: "诺瓦克", asked: "安娜・诺瓦克", isMeant: true),
    Case(speaker: "Anna Novak", asked: "Novak", isMeant: true),
    Case(speaker: "苏雯", asked: "苏雯雯", isMeant: false),
    Case(speaker: "苏雯雯", asked: "苏雯", isMeant: false),
    Case(speaker: "苏雯", asked: "李雯", isMeant: false),
    Case(speaker: "苏雯", titles: ["校长"], asked: "李校长", isMeant: false),
    Case(speaker: "苏雯", asked: "", isMeant: false),
  ]

  @Test(arguments: cases)
  func isMeant(_ test: Case) {
    let speaker = SpeakerName(test.speaker, titles: test.titles)
    #expect(speaker.isMeant(by: SpeakerName(test.asked)) == test.isMeant)
  }
}
