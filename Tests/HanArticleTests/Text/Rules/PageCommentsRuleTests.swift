import Testing

@testable import HanArticle

@Suite struct PageCommentsRuleTests {
  @Test func takesAllBelowTheHeading() {
    var heading = PageLines.line("發表意見")
    (heading.label, heading.role) = (.boilerplate, "comments")
    let lines = [PageLines.line(PageLines.text), heading, PageLines.line("請勿重覆刊登一樣的文章，謝謝。")]
    #expect(PageCommentsRule.proposals(for: lines).map(\.line) == [2])
    #expect(PageCommentsRule.proposals(for: [heading] + lines.prefix(1) + lines.prefix(1)).isEmpty)
  }
}
