import TestSupport
import Testing

@testable import HanText

/// What must hold after any chain of edits, on 300 random chains.
@Suite struct TracedTextPropertyTests {
  private static let alphabet = Array("ab\n。，“”梁文鋒说\u{20000}é€".unicodeScalars)

  private static func randomString(_ length: Int, _ generator: inout SplitMix64) -> String {
    var string = String.UnicodeScalarView()
    for _ in 0..<length { string.append(alphabet.randomElement(using: &generator) ?? "x") }
    return String(string)
  }

  /// Edits at random places of the text, sorted and apart, some insertions, some deletions.
  private static func randomEdits(_ text: TracedText, _ generator: inout SplitMix64) -> [Edit] {
    let edges = (0...text.utf8.count).filter { $0 == text.utf8.count || text.utf8[$0] & 0xC0 != 0x80 }
    var places = (0..<2 * Int.random(in: 0...6, using: &generator)).map { _ in
      edges.randomElement(using: &generator) ?? 0
    }
    places.sort()
    return stride(from: 0, to: places.count, by: 2).map { index in
      let length = Int.random(in: 0...3, using: &generator)
      return Edit(TextRange(places[index], places[index + 1]), randomString(length, &generator), rule: "random")
    }
  }

  /// The text, and for every byte of it the source byte that it is, if no edit ever touched it.
  private static func chain(seed: Int) -> (source: [UInt8], text: TracedText, origin: [Int?]) {
    var generator = SplitMix64(seed: seed)
    let source = randomString(Int.random(in: 0...60, using: &generator), &generator)
    var text = TracedText(source)
    var origin: [Int?] = Array(text.utf8.indices)
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let next = text.applying(randomEdits(text, &generator), stage: "random")
      if next.trail.count > text.trail.count, let step = next.trail.last {
        for edit in step.edits.reversed() {
          origin.replaceSubrange(edit.range.bounds, with: edit.replacement.utf8.map { _ in nil })
        }
      }
      text = next
    }
    return (Array(source.utf8), text, origin)
  }

  @Test(arguments: 0..<300)
  func untouchedBytesMapBackToThemselves(seed: Int) {
    let (source, text, origin) = Self.chain(seed: seed)
    #expect(text.map.textCount == text.utf8.count)
    #expect(text.map.sourceCount == source.count)
    for (offset, byte) in text.utf8.enumerated() {
      guard let expected = origin[offset] else { continue }
      #expect(text.sourceRange(of: TextRange(offset, offset + 1)) == SourceRange(expected, expected + 1))
      #expect(source[expected] == byte)
    }
  }

  @Test(arguments: 0..<300)
  func positionsNeverGoBackwards(seed: Int) {
    let (_, text, _) = Self.chain(seed: seed)
    var last = SourceRange(0, 0)
    for offset in text.utf8.indices {
      let range = text.sourceRange(of: TextRange(offset, offset + 1))
      #expect(range.lowerBound >= last.lowerBound)
      #expect(range.upperBound >= last.upperBound)
      last = range
    }
  }

  @Test(arguments: 0..<300)
  func rangesCoverTheirParts(seed: Int) {
    var generator = SplitMix64(seed: seed + 1000)
    let (_, text, _) = Self.chain(seed: seed)
    guard !text.utf8.isEmpty else { return }
    let bounds = [0, 0].map { _ in Int.random(in: 0...text.utf8.count, using: &generator) }.sorted()
    let whole = text.sourceRange(of: TextRange(bounds[0], bounds[1]))
    for offset in bounds[0]..<bounds[1] {
      let part = text.sourceRange(of: TextRange(offset, offset + 1))
      #expect(part.isEmpty || whole.contains(part))
    }
  }

  @Test(arguments: 0..<300)
  func replayingTheTrailGivesTheText(seed: Int) {
    let (source, text, _) = Self.chain(seed: seed)
    let replayed = text.trail.reduce(TracedText(utf8: source)) { $0.applying($1.edits, stage: $1.stage) }
    #expect(replayed.utf8 == text.utf8)
    #expect(replayed.map == text.map)
  }
}
