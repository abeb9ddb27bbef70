import HanText

/// Tells a sentence of the story from one that addresses the reader. Both may speak of scanning, joining and risk.
enum Narration {
  /// Whether somebody in the text says or does what the phrase at `place` names: a quotation or a verb of saying stands
  /// before it, a third person or a finished action is spoken of.
  static func isStory(_ text: FoldedText, phrase: Range<Int>) -> Bool {
    let before = FoldedText(text.string(0..<phrase.lowerBound))
    if before.containsAny(of: ["“", "「", "『", "\""]) || before.containsAny(of: sayings) { return true }
    if text.has("的人", at: phrase.upperBound) || text.containsAny(of: calls) && !text.containsAny(of: requests) {
      return true
    }
    return hasThirdPerson(text) || text.endsSentence && text.containsAny(of: ["了。", "了,", "了!"])
  }

  /// What came of a call: 记者拨通售后电话。话务员称，…
  private static let calls: [StaticString] = ["记者拨", "记者致电", "接线员", "拨通", "占线", "打不通", "无人接听", "无人应答"]
  /// 如遇占线，请稍后再拨: what the reader is asked to do.
  private static let requests: [StaticString] = ["请", "如遇", "如无", "若"]
  private static let sayings: [StaticString] = ["说,", "说:", "表示,", "表示:", "称,", "写道", "道:", "提醒,", "告诉"]

  /// 他, 她, 牠, but not 其他, 吉他, 排他.
  static func hasThirdPerson(_ text: FoldedText) -> Bool {
    if text.contains("她") || text.contains("牠") { return true }
    var place = 0
    while let found = text.find("他", from: place) {
      let isCompound = ["其", "吉", "排", "利"].contains { found >= 3 && text.has($0, at: found - 3) }
      if !isCompound { return true }
      place = found + 3
    }
    return false
  }
}
