import HanText

/// `editor-note`: what the newsroom says of the making of the text, set apart in brackets or behind a star: who helped,
/// what was cut, whose names were changed: `（实习生甲对本文亦有贡献）`, `（应受访者要求，对话有删节）`, `*文中甲、乙为化名`.
enum EditorNoteRule: WholeLineRule {
  static let id: RuleID = "editor-note"

  static func mayLabel(_ shape: LineShape) -> Bool {
    guard (least...limit).contains(shape.length), !shape.has(.openingQuote) else { return false }
    return openings.mayOpen(shape) || shape.length <= thanksLimit && shape.has(.having) && shape.has(.towards)
  }

  static func isLabelled(_ line: ArticleLine) -> Bool {
    let text = line.folded
    if line.length <= thanksLimit, text.sentenceMarks <= 1, text.containsAny(of: thanks) { return true }
    return isSetApart(text) && text.containsAny(of: words)
  }

  /// All chosen by hand: a stage direction is shorter, a paragraph in brackets longer.
  private static let least = 8
  private static let limit = 100
  private static let thanksLimit = 40

  private static func isSetApart(_ text: FoldedText) -> Bool {
    InlinePlugRule.isBracketed(text) || text.starts(with: "*") || text.starts(with: "注:") || text.starts(with: "※")
  }

  private static let openings = WordHeads(["(", "[", "【", "〔", "*", "注:", "※"])

  /// Each has 有, and 对 or 亦.
  private static let thanks: [StaticString] = [
    "对本文亦有", "对此文亦有", "对本文有贡献", "对此文有贡献", "对本文也有", "对此文也有", "亦有贡献)", "对本报道亦有", "对本文有所贡献",
  ]

  private static let words: [StaticString] = [
    "参与采写", "参与采访", "参与撰写", "参与写作", "参与本文", "协助采访", "协力采访", "采写协助", "采访协助", "删节", "删减", "删改", "经编辑整理", "经过编辑",
    "整理自", "略有修改", "略有改动", "有改动", "化名", "要求隐去", "应受访者", "应采访对象", "应当事人", "应被访者", "经受访者", "受访者审", "本人审阅",
    "本人审定", "未经本人", "未经受访者", "采访完成于", "未完待续", "系列报道", "系列报导",
    "编者按", "编按", "编者注",
  ]
}
