import Testing

@testable import HanQuote

@Suite("Whom a pronoun may mean")
struct AntecedentChoicesTests {
  private static func option(_ entity: Int, _ score: Float) -> AntecedentEvidence.Option {
    AntecedentEvidence.Option(entity: entity, score: score)
  }

  @Test("mentions of one person count together, the likeliest person comes first")
  func addsUp() throws {
    var choices = AntecedentChoices()
    #expect(choices.note([Self.option(3, 1), Self.option(5, 0.5), Self.option(5, 0.5)], of: 9) == 5)
    let found = try #require(choices[9])
    #expect(found.map(\.entity) == [5, 3])
    #expect(abs(found.reduce(0) { $0 + $1.probability } - 1) < 0.001)
  }

  @Test("of two alike the one named last, no more than four, of each pronoun its own")
  func keepsOrder() {
    var choices = AntecedentChoices()
    #expect(choices.note((1...6).map { Self.option($0, 2) }, of: 4) == 1)
    #expect(choices.note([], of: 5) == nil)
    #expect(choices[4]?.map(\.entity) == [1, 2, 3, 4])
    #expect(choices[5]?.isEmpty == true)
    #expect(choices[6] == nil)
  }

  @Test("the first four entities are numbered, any other is the fifth")
  func ranks() {
    var met = FirstFour()
    #expect([8, 9, 8, 2, 0, 7, 9, 7].map { met.rank(of: $0) } == [0, 1, 0, 2, 3, 4, 1, 4])
  }

  @Test("who spoke in the last twelve notes is recent")
  func speakers() {
    var speakers = RecentSpeakers()
    speakers.note(3, at: 10)
    for position in 11...21 { speakers.note(1, at: position) }
    #expect(speakers.holds(3) && speakers.holds(1) && !speakers.holds(2) && !speakers.holds(99))
    speakers.note(1, at: 22)
    #expect(!speakers.holds(3))
    #expect(speakers.last(before: 11) == 3)
    #expect(speakers.last(before: 10) == nil)
  }
}
