import Testing

@testable import HanCite

extension MarkedTextTests {
  /// The classes of each piece by looking at every mark for every byte.
  private static func expected(_ text: [UInt8], _ marks: [TextMark]) -> String {
    var html = ""
    var place = 0
    while place < text.count {
      let covering = marks.filter { $0.range.contains(place) }
      var end = place + 1
      let edges = marks.flatMap { [$0.range.lowerBound, $0.range.upperBound] }
      while end < text.count, !edges.contains(end) { end += 1 }
      let words = String(decoding: text[place..<end], as: UTF8.self)
      let classes = covering.map(\.classes).joined(separator: " ")
      html += covering.isEmpty ? words : "<span class=\"\(classes)\">\(words)</span>"
      place = end
    }
    return html
  }

  @Test(arguments: 0..<40) func everyPieceHasTheMarksThatCoverIt(seed: Int) {
    let text = Array("abcdefghijklmnopqrstuvwxyz".utf8)
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func draw(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let marks = (0..<draw(12)).map { index in
      let start = draw(text.count)
      return TextMark(range: start..<(start + 1 + draw(text.count - start)), classes: "c\(index)")
    }
    #expect(MarkedText(text, range: 0..<text.count, marks: marks).html == Self.expected(text, marks))
  }

  @Test func manyMarksTakeNoLongerEach() {
    let text = [UInt8](repeating: 0x61, count: 90_000)
    let marks = (0..<30_000).map { TextMark(range: ($0 * 3)..<($0 * 3 + 2), classes: "q") }
    let html = MarkedText(text, range: 0..<text.count, marks: marks).html
    #expect(html.utf8.count == 30_000 * "<span class=\"q\">aa</span>a".utf8.count)
  }
}
