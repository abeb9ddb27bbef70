import Testing

@testable import HanCite

struct TouchedStagesTests {
  /// An article whose clean text is `text` after the steps, in order.
  private static func article(_ text: String, _ steps: [(RuleID, [Edit])]) -> Article {
    let read = Pipeline().run(Array(text.utf8), hints: ArticleReader.Hints(charset: "utf-8")).labelled
    let clean = steps.reduce(read.text) { $0.applying($1.1, stage: $1.0) }
    return Article(
      labelled: read, text: clean, blocks: [], metadata: ArticleMetadata(), repairs: [], quotations: [],
      findings: [])
  }

  private static func edit(_ from: Int, _ to: Int, _ replacement: String) -> Edit {
    Edit(TextRange(from, to), replacement, rule: "test")
  }

  private static let steps: [(RuleID, [Edit])] = [
    ("repair", [edit(2, 4, "XYZW"), edit(8, 8, "+")]), ("punctuation", [edit(0, 1, ""), edit(11, 12, "!")]),
  ]

  /// `0123456789` → `01XYZW4567+89` → `1XYZW4567+!9`.
  @Test(
    arguments: [
      (0, 1, []), (0, 2, ["repair"]), (1, 5, ["repair"]), (5, 9, []), (9, 10, ["repair"]), (10, 11, ["punctuation"]),
      (9, 11, ["repair", "punctuation"]), (0, 12, ["repair", "punctuation"]), (11, 12, []),
    ] as [(Int, Int, [String])])
  func names(from: Int, to: Int, expected: [String]) {
    let article = Self.article("0123456789", Self.steps)
    #expect(article.text.string == "1XYZW4567+!9")
    #expect(TouchedStages(article).names(in: TextRange(from, to)) == expected)
  }

  @Test func aStageThatRanTwiceInARowIsNamedOnce() {
    let article = Self.article("0123", [("script", [Self.edit(0, 1, "a")]), ("script", [Self.edit(0, 1, "b")])])
    #expect(TouchedStages(article).names(in: TextRange(0, 4)) == ["script"])
  }

  /// What the trail says is what a replay of it says.
  @Test func agreesWithTheExplanation() {
    let text = "旧桥\n\n苏市长说:“桥要修,路也要修,谁都知道.”他又说:“后年通车!”\n"
    let article = Pipeline().run(Array(text.utf8))
    let edits = Explanation(article).entries.filter { $0.subject == .edit }
    #expect(!edits.isEmpty)
    let touched = TouchedStages(article)
    for quotation in article.quotations {
      let range = article.sourceRange(of: quotation.range)
      let inside = edits.contains { $0.range.lowerBound < range.upperBound && $0.range.upperBound > range.lowerBound }
      #expect(touched.names(in: quotation.range).isEmpty != inside)
    }
  }
}
