import HanText
import Testing

@testable import HanArticle

@Suite("Head and foot of an article")
struct ArticleMarginsTests {
  private static func blocks(_ labels: [BlockLabel]) -> [ArticleBlock] {
    labels.enumerated().map { ArticleBlock(range: TextRange($0.offset, $0.offset + 1), label: $0.element) }
  }

  @Test("all of an article of up to twice as many paragraphs", arguments: [0, 1, 30, 59, 60])
  func short(_ count: Int) {
    let margins = ArticleMargins(Self.blocks(Array(repeating: .body, count: count)))
    #expect((0..<count).allSatisfy(margins.contain))
  }

  @Test("thirty paragraphs of the body from either end, and what stands before, between and behind them")
  func long() {
    let body = [BlockLabel.body, .caption]
    let labels = [.heading] + Array(repeating: body, count: 100).joined() + [BlockLabel.byline]
    let margins = ArticleMargins(Self.blocks(labels))
    #expect((0..<labels.count).filter { !margins.contain($0) } == Array(61...139))
  }

  @Test("whoever wrote a part of a long text did not write the text")
  func authors() {
    func part(_ author: String) -> String { "本报记者 \(author)\n" + String(repeating: PageLines.text + "\n", count: 40) }
    let text = part("夏至") + part("谷一诺") + part("简又青")
    #expect(ArticleReader().read(Array(text.utf8)).metadata.authors == ["夏至"])
  }
}
