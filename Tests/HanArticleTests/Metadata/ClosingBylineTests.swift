import Testing

@testable import HanArticle

@Suite struct ClosingBylineTests {
  @Test(arguments: [
    ("今年他們想去看海。（編輯：方大立）1070916", "编辑:方大立"), ("没有人多拿过。(记者 张三)", "记者 张三"),
    ("没有人多拿过。（张三）", "张三"),
  ])
  func findsTheBrackets(_ text: String, _ inside: String) {
    let line = FoldedText(text)
    #expect(ClosingByline.range(in: line).map(line.string) == inside)
  }

  @Test(arguments: ["（张三）说没有人多拿过。", "没有人多拿过。", "", "）", "（）"]) func findsNone(_ text: String) {
    #expect(ClosingByline.range(in: FoldedText(text)) == nil)
  }

  @Test func tellsANameFromARemark() {
    let name = FoldedText("好。(张三)")
    let remark = FoldedText("好。(完)")
    #expect(ClosingByline.range(in: name).map { ClosingByline.isBareName(name, $0) } == true)
    #expect(ClosingByline.range(in: remark).map { ClosingByline.isBareName(remark, $0) } == false)
  }
}

@Suite struct CreditTitleTests {
  @Test(arguments: [
    ("初审编辑", Credit.Kind.editor), ("本期视觉编辑", .other), ("教育记者", .reporter), ("只看该作者", nil), ("营业时间", nil),
  ])
  func readsTitles(_ title: String, _ kind: Credit.Kind?) {
    let line = FoldedText(title)
    #expect(CreditTitle.kind(line, 0..<line.count) == kind)
  }
}

@Suite struct DatelineLabelTests {
  @Test(arguments: [
    ("最后更新: 2019/04/24 09:30", true), ("发布时间: 2019/04/24 06:00", false), ("2019/04/24 06:00 更新", true),
  ])
  func tellsUpdates(_ text: String, _ isUpdate: Bool) throws {
    let line = FoldedText(text)
    let date = try #require(DateReader(line).first())
    #expect(DatelineLabel.isUpdate(line, date.range, label: 0..<date.range.lowerBound) == isUpdate)
  }
}
