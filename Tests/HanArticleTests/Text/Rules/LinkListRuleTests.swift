import Testing

@testable import HanArticle

@Suite struct LinkListRuleTests {
  @Test func findsThreeHeadlinesInARow() {
    let entry = PageLines.line("老照片里的火车站 今日 13:04") { $0.linkShare = 0.6 }
    let text = PageLines.line(PageLines.text)
    #expect(LinkListRule.proposals(for: [text, entry, entry, entry]).map(\.line) == [1, 2, 3])
    #expect(LinkListRule.proposals(for: [entry, entry, text, entry]).isEmpty)
    #expect(LinkListRule.proposals(for: []).isEmpty)
  }
}
