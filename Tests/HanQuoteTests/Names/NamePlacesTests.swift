import HanText
import Testing

@testable import HanQuote

@Suite("Places of names")
struct NamePlacesTests {
  /// Each word of a text as the candidate of a place, with its score.
  private static func names(_ text: String, _ candidates: [(range: Range<Int>, score: Double)]) -> [Range<Int>] {
    let (reading, tokens) = read(text)
    var places = NamePlaces(reading, tokens)
    func found(at token: Int) -> FoundNames {
      var found = FoundNames()
      for (range, score) in candidates where tokens.index(at: range.lowerBound) == token {
        found.append(NameCandidate(range: range, form: .open, score: score))
      }
      return found
    }
    for token in tokens.indices { places.add(found(at: token), at: token) }
    for token in places.doubtful { places.addAll(found(at: token), at: token) }
    return places.names.map(\.range)
  }

  @Test("hopeless places of a wording that is a name elsewhere count")
  func counts() {
    let text = "范月琴走了。范月琴来了。范月琴笑了。"
    let places = [0..<3, 6..<9, 12..<15]
    #expect(Self.names(text, places.map { ($0, -1) }).isEmpty)
    #expect(Self.names(text, [(places[0], -1), (places[1], 0), (places[2], -1)]) == [places[0]])
    #expect(Self.names(text, [(places[1], 0)]).isEmpty)
  }

  @Test("of two wordings at a place the stronger one is the name, and the longer one where no other follows")
  func chooses() {
    #expect(Self.names("范月琴走了。", [(0..<3, 1), (0..<2, 2)]) == [0..<2])
    let twice: [(range: Range<Int>, score: Double)] = [(0..<3, 1.5), (0..<2, 2), (6..<9, -3), (6..<8, -3)]
    #expect(Self.names("范月琴走了。范月琴来了。", twice) == [0..<3])
  }

  @Test("a sketch holds what it was made of")
  func sketch() {
    let wordings = (0..<1000).map { UInt32($0) &* 2_654_435_761 }
    let sketch = WordingSketch(wordings)
    #expect(wordings.allSatisfy { sketch.mayHold($0) })
    #expect((0..<10_000).filter { sketch.mayHold($0 &* 40_503 &+ 7) }.count < 500)
  }
}
