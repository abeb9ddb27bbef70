import Testing

@testable import HanArticle

@Suite struct EditionLineRuleTests {
  private static let text = "清晨六点，老码头的汽笛响了三声，第一班渡船离开了栈桥，船上只有七个人，谁也没有说话。"

  private static func editions(_ line: String) -> [Int] {
    EditionLineRule.proposals(for: ["渡口改道之后", line, text].map { ArticleLine($0) }).map(\.line)
  }

  @Test(arguments: ["第 1203 期", "总第3021期", "A12版 社会", "第08版：副刊", "农历三月廿八"])
  func knowsNumberAndPage(_ line: String) { #expect(Self.editions(line) == [1]) }

  @Test(arguments: ["第三期工程", "3期项目开工", "版画的故事", "农历新年的最后一班渡船", "期待"])
  func leavesHeadingsAlone(_ line: String) { #expect(Self.editions(line).isEmpty) }
}
