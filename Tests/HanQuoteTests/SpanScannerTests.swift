import Testing

@testable import HanQuote

@Suite("Span scanner")
struct SpanScannerTests {
  /// The contents of all spans, a nested one after its parent.
  private func contents(_ text: String) -> [String] {
    let reading = ReadingText(Array(text.utf8))
    let paragraphs = Paragraph.list([], in: reading).map { Paragraph(range: $0.range, role: .body) }
    return SpanScanner.spans(in: reading, paragraphs).map { reading.wording($0.content) }
  }

  @Test(
    "marks",
    arguments: [
      ("“甲。”", ["甲。"]), ("「甲『乙』丙」", ["甲『乙』丙", "乙"]), ("\"甲\"与\"乙\"", ["甲", "乙"]),
      ("“甲”“乙”", ["甲", "乙"]), ("他说：”甲。”", ["甲。"]), ("don’t ‘甲’", ["甲"]),
    ])
  func finds(_ text: String, _ expected: [String]) { #expect(contents(text) == expected) }

  @Test("an unclosed span ends with the last sentence before the same mark opens again")
  func unclosed() { #expect(contents("“甲。乙说，“丙。”") == ["甲。", "丙。"]) }

  @Test("a span left open ends with its paragraph")
  func paragraph() { #expect(contents("“甲。\n“乙。”") == ["甲。", "乙。"]) }

  @Test("a mark that closes nothing is text")
  func stray() { #expect(contents("甲”乙").isEmpty) }
}
