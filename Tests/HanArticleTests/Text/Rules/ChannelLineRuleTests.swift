import Testing

@testable import HanArticle

@Suite struct ChannelLineRuleTests {
  private static let text = "清晨六点，老码头的汽笛响了三声，第一班渡船离开了栈桥，船上只有七个人，谁也没有说话。"

  private static func channels(_ lines: [String]) -> [Int] {
    ChannelLineRule.proposals(for: lines.map { ArticleLine($0) }).map(\.line)
  }

  @Test(arguments: ["港聞", "專題報導 | 環境", "娱乐星闻", "即时 社会"])
  func knowsTheChannelOverTheTitle(_ line: String) {
    #expect(Self.channels([line, "渡口改道之后", Self.text]) == [0])
  }

  @Test func knowsTheChannelBelowTheText() {
    #expect(Self.channels(["渡口改道之后", Self.text, "（經濟）"]) == [2])
  }

  @Test(arguments: [["经济", "环境"], ["渡口", "改道之后"], ["社会的良心", "渡口改道之后"]])
  func leavesTitlesAlone(_ lines: [String]) {
    #expect(Self.channels(lines + [Self.text]).isEmpty)
  }
}
