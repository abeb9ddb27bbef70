import Testing

@testable import HanQuote

@Suite("What a stretch may hold that tells who relayed words")
struct RelaySignsTests {
  private static func signs(_ text: String, _ range: Range<Int>? = nil) -> RelaySigns {
    let text = ReadingText(Array(text.utf8))
    let tokens = TokenList(text, QuoteLexicon.shared.words)
    return RelaySigns.signs(in: range ?? 0..<text.count, of: text, tokens)
  }

  @Test(
    "signs of characters and of words",
    arguments: [
      ("念出一段", RelaySigns.reading), ("海湾社援引他的话", .quoting), ("在论坛上说", .platform),
      ("在论坛上说", .carrier), ("寄来一份报告", .paper), ("寄来一份报告", .carrier), ("他上月来信", .carrier),
      ("他当晚发帖", .carrier), ("《灯下》", .title), ("通过律师", .through),
    ])
  func finds(_ text: String, _ sign: RelaySigns) { #expect(Self.signs(text).contains(sign)) }

  @Test("nothing where nothing stands")
  func findsNothing() {
    #expect(Self.signs("天气很好").isEmpty)
    #expect(Self.signs("她天天来信", 0..<3).isEmpty)
    #expect(Self.signs("", 0..<0).isEmpty)
    #expect(Self.signs("天气", 1..<9).isEmpty)
  }
}
