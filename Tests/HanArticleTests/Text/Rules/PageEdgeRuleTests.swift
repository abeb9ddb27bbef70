import HanText
import Testing

@testable import HanArticle

@Suite struct PageEdgeRuleTests {
  private static func labelled(_ text: String, _ label: BlockLabel, _ role: String) -> ArticleLine {
    var line = PageLines.line(text)
    (line.label, line.role) = (label, role)
    return line
  }

  private static var aside: [ArticleLine] {
    (0..<4).map { labelled("另一篇文章的标题\($0)", .boilerplate, "related") }
  }
  private static var title: ArticleLine { labelled("小店的第十年", .heading, "title") }

  @Test func cutsWhatStandsAmongLinks() {
    let lines =
      [Self.title, PageLines.line(PageLines.text), PageLines.line(PageLines.text)] + Self.aside
      + [PageLines.line("换一批")]
    #expect(PageEdgeRule.proposals(for: lines).map(\.line).contains(7))
    #expect(!PageEdgeRule.proposals(for: lines).map(\.line).contains(1))
  }

  @Test func keepsTextBelowAListOfLinks() {
    let lines =
      [Self.title, PageLines.line(PageLines.text)] + Self.aside
      + (0..<6).map { _ in PageLines.line(PageLines.text) }
    #expect(PageEdgeRule.proposals(for: lines).isEmpty)
  }

  @Test func leavesAPoemAlone() {
    let lines = [Self.title, PageLines.line(PageLines.text)] + (0..<8).map { _ in PageLines.line("灯塔不说话") }
    #expect(PageEdgeRule.proposals(for: lines).isEmpty)
  }

  @Test func survivesNothing() { #expect(PageEdgeRule.proposals(for: []).isEmpty) }
}
