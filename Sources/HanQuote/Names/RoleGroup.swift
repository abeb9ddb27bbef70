/// 护工|组, 志工|团, 律师|团: a word for people and a character for a group of them is a body, and none of them.
struct RoleGroup {
  let text: ReadingText

  /// The name of the group that a word for people opens.
  func range(openedBy role: Token) -> Range<Int>? {
    let end = Int(role.end)
    guard role.count > 1, Self.isGroup(text[end], before: text[end + 1]) else { return nil }
    return Int(role.start)..<(end + 1)
  }

  /// Whether such a character ends the word.
  private static func isGroup(_ value: UInt32, before next: UInt32) -> Bool {
    switch value {
    case 0x7EC4: !behindSection.contains(next)  // 组
    case 0x56E2: !behindTroupe.contains(next)  // 团
    case 0x961F: !behindTeam.contains(next)  // 队
    default: false
    }
  }

  /// What makes another word of the character: 组织, 组长, 团购, 团员, 队友.
  private static let behindSection = ScalarSet("织成建合长员团队别阁装词稿图曲诗")
  private static let behindTroupe = ScalarSet("结体队员长聚建购圆伙练灭伏费旗课餐")
  private static let behindTeam = ScalarSet("长员伍列友形服旗医报里内")
}
