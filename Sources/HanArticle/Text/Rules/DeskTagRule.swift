import HanText

/// `byline`: a line that names a desk and nobody: `【法庭组】`, `【本报讯】`, `社会中心／综合报导`.
enum DeskTagRule: LineRule {
  static let id: RuleID = "desk-tag"

  static func proposals(for lines: [ArticleLine]) -> [LineProposal] {
    let margins = TextMargins(lines)
    return lines.indices.compactMap { index in
      guard margins.isHead(index) || mayLabel(lines[index].shape) else { return nil }
      let line = lines[index]
      let isBare =
        index > 0 && !line.markup.isFromPage && margins.isHead(index)
        && (isBareDesk(line.folded) || isWire(line.folded))
      return isBare || isBracketedDesk(line.folded) || isDeskAndPlace(line.folded)
        ? LineProposal(index, .byline, BylineRule.id.name) : nil
    }
  }

  /// Below the head the desk stands in brackets or before a slash.
  private static func mayLabel(_ shape: LineShape) -> Bool {
    shape.length <= limit && (shape.mayBegin(with: ["【"]) || shape.has(.stroke))
  }

  /// Below the head such a line is no longer than this; chosen by hand.
  private static let limit = 20

  /// `综合报道`, `本报综合报导`, `河州讯`, between title and text.
  private static func isBareDesk(_ text: FoldedText) -> Bool {
    guard (2...8).contains(text.length), text.utf8.allSatisfy({ $0 >= 0x80 }) else { return false }
    if text.ends(with: "讯") { return !["通讯", "喜讯", "音讯", "资讯", "短讯", "审讯"].contains { text.ends(with: $0) } }
    let isReport = ["报道", "报导", "专电", "外电", "消息"].contains { text.ends(with: $0) }
    return isReport && ["综合", "本报", "本网", "本刊", "本台", "专题", "连线", "独家", "深度"].contains { text.contains($0) }
  }

  /// `某社河州5月3日电`, with a name in brackets or without one.
  private static func isWire(_ text: FoldedText) -> Bool {
    guard text.length <= 40, let place = text.find("日电") ?? text.find("日讯"), text.contains("月") else { return false }
    let start = text.skippingSpaces(from: place + "日电".utf8.count)
    return start >= text.count || text.utf8[start] == 0x28 && text.utf8[text.count - 1] == 0x29
  }

  private static let desks: [StaticString] = ["组", "中心", "讯", "报道", "报导", "编辑部", "专电", "综合", "采访队"]

  /// A line that is all one bracket of a few characters and ends in the name of a desk.
  private static func isBracketedDesk(_ text: FoldedText) -> Bool {
    guard (4...14).contains(text.length), text.starts(with: "【"), text.ends(with: "】") else { return false }
    let inside = FoldedText(text.string("【".utf8.count..<(text.count - "】".utf8.count)))
    return !inside.contains("【") && desks.contains { inside.ends(with: $0) }
  }

  /// A desk, a slash, and where or how it reports.
  private static func isDeskAndPlace(_ text: FoldedText) -> Bool {
    guard text.length <= limit, text.sentenceMarks == 0, let slash = text.find("/") else { return false }
    let end = slash > 0 && text.utf8[slash - 1] == 0x20 ? slash - 1 : slash
    let desk = FoldedText(text.string(0..<end))
    let isDesk = desks.contains { desk.ends(with: $0) }
    return isDesk && ["报导", "报道", "整理", "编译", "外电"].contains { text.ends(with: $0) }
  }
}
