import Testing

@testable import HanArticle

@Suite struct PictureCreditRuleTests {
  @Test(arguments: [("图片来源：某某官网", true), ("▲甲乙、丙丁摄", true), ("摄影：甲乙", true), ("记者甲乙", false)])
  func findsCredits(_ text: String, _ isCredit: Bool) {
    let under = PageLines.line(text) { $0.followsImage = true }
    #expect(PictureCreditRule.proposals(for: [under]).isEmpty != isCredit)
    #expect(PictureCreditRule.proposals(for: [PageLines.line(text)]).isEmpty)
  }
}

@Suite struct PictureLineRuleTests {
  private static func under(_ text: String) -> ArticleLine { PageLines.line(text) { $0.followsImage = true } }

  @Test func believesASentenceOnlyWherePagesRepeatIt() {
    let sentence = Self.under("村口的小学。")
    #expect(PictureLineRule.proposals(for: [sentence, sentence]).isEmpty)
    #expect(PictureLineRule.proposals(for: [sentence, sentence, sentence]).count == 3)
  }

  @Test func believesALineThatIsNoSentence() {
    #expect(PictureLineRule.proposals(for: [Self.under("夏天的屋顶")]).count == 1)
    #expect(PictureLineRule.proposals(for: [PageLines.line("夏天的屋顶")]).isEmpty)
  }
}

@Suite struct LeadPictureRuleTests {
  @Test func findsTheCaptionAboveTheText() {
    var title = PageLines.line("小店的第十年")
    (title.label, title.role) = (.heading, "title")
    let caption = PageLines.line("店主在门口。") { ($0.isOutside, $0.isBeforeBody, $0.followsImage) = (true, true, true) }
    #expect(LeadPictureRule.proposals(for: [title, caption]).map(\.line) == [1])
    #expect(LeadPictureRule.proposals(for: [caption]).isEmpty)
  }
}

@Suite struct NeighbourCreditRuleTests {
  @Test func takesAnUnknownLabelBesideCredits() {
    var credit = PageLines.line("编辑：王小军")
    (credit.label, credit.role) = (.byline, "editor-line")
    let line = PageLines.line("美术：陈大同")
    #expect(NeighbourCreditRule.proposals(for: [credit, line]).map(\.line) == [1])
    #expect(NeighbourCreditRule.proposals(for: [line]).isEmpty)
    #expect(NeighbourCreditRule.proposals(for: [PageLines.line("（实习生甲乙对此文亦有贡献）")]).count == 1)
  }
}
