import Testing

@testable import HanQuote

@Suite("Names in the middle of a clause")
struct NameMeetingTests {
  @Test(
    arguments: [
      "标题\n记者找到江磊时，他正在补网。“⟦这几天没出海。|江磊⟧”他说。\n",
      "标题\n采访唐慧那天停了电，她说：“⟦点蜡烛也能缝。|唐慧⟧”\n",
      "标题\n“⟦票退不了。|冯雪⟧”说这话的是冯雪。\n",
      "标题\n按钱峰的话说，“⟦鱼比人精。|钱峰⟧”\n",
      "标题\n卢静问记者：“⟦照片能登出来吗？|卢静⟧”\n",
      "标题\n大家都叫他贺斌。“⟦我不姓何。|贺斌⟧”他说。\n",
    ])
  func finds(marked: String) { MarkedCase(marked).check() }
}
