import Testing

@testable import HanQuote

@Suite("Whom something is said to, behind a modifier")
struct ModifiedListenerTests {
  @Test(
    arguments: [
      "标题\n队长贺国强对身边的妻子说：“⟦走吧。|贺国强⟧”\n",
      "标题\n班主任冯丽跟坐在后座的女儿说：“⟦别出声。|冯丽⟧”\n",
      "标题\n副镇长邬远对赶来的货车司机们表示，⟦便桥周六通车|邬远⟧。\n",
      "标题\n对收费有意见的村民说：“⟦先把账公开。|村民⟧”\n",
      "标题\n跟他合作多年的编剧郑成说：“⟦他从不改字。|郑成⟧”\n",
    ])
  func finds(marked: String) { MarkedCase(marked).check() }
}
