import HanText
import TestSupport
import Testing

@testable import HanConvert

/// What must hold for our own articles (those in UTF-8) in every style.
@Suite struct PunctuationCorpusTests {
  private static let articles = ["s1", "s2", "s3", "s6"] + (1...20).map { $0 < 10 ? "r0\($0)" : "r\($0)" }
  private static let styles: [PunctuationStyle] = [.width, .mainland, .taiwan, .hongkong]

  private static func article(_ name: String) -> TracedText {
    TracedText(ProjectFile.text("Corpus/articles/\(name).txt"))
  }

  private static func restyled(_ text: TracedText, _ style: PunctuationStyle) -> TracedText {
    TracedText(utf8: text.applying(PunctuationRewriter(style: style)).utf8)
  }

  @Test(arguments: articles, styles)
  func resultIsAFixedPoint(name: String, style: PunctuationStyle) {
    let text = Self.article(name)
    #expect(!text.utf8.isEmpty)
    let result = Self.restyled(text, style)
    #expect(PunctuationRewriter(style: style).edits(for: result).isEmpty)
  }

  /// The level of every quotation mark survives the way through another style.
  @Test(arguments: articles)
  func stylesLeadToEachOther(name: String) {
    let mainland = Self.restyled(Self.article(name), .mainland)
    for other in [PunctuationStyle.taiwan, .hongkong] {
      let back = Self.restyled(Self.restyled(mainland, other), .mainland)
      #expect(back.utf8 == mainland.utf8)
    }
  }

  @Test(arguments: articles)
  func keepKeeps(name: String) {
    #expect(PunctuationRewriter(style: .keep).edits(for: Self.article(name)).isEmpty)
  }
}
