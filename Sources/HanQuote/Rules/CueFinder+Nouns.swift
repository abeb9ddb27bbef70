/// Words like cues that are nouns or measures where they stand, or tell how often or how long ago.
extension CueFinder {
  /// 点赞最多的, 评论数: how often people reacted, not what anybody says.
  func isCounted(_ token: Token) -> Bool {
    guard token.count > 1, Self.reactions.contains(text[Int(token.end) - 1]) else { return false }
    let tally = text[Int(token.start) - 1]
    if tally == 0x6B21 ? Self.large.contains(text[Int(token.start) - 2]) : Self.tallies.contains(tally) {  // 三万次|点赞
      return true
    }
    let (right, next) = (text[Int(token.end)], text[Int(token.end) + 1])
    return right == 0x6570 || right == 0x91CF || right == 0x6700 && (next == 0x591A || next == 0x9AD8)
  }

  /// 警方|料, 他|料, ，|料: in Hong Kong what somebody expects, where no noun ends in it.
  func isExpecting(_ token: Token) -> Bool {
    let (left, right) = (text[Int(token.start) - 1], text[Int(token.end)])
    return !Self.stuffs.contains(left) && TokenList.isChinese(right) && !Self.afterStuff.contains(right)
  }

  private static let stuffs = ScalarSet("味资材原物塑饮燃调颜面衣废肥饲布木香涂史不照预意爆笑加冇毛猛质养油电草配用药食酱汁茶佐填染坯石瓷火底干主辅备偷省投下放有够真双的")
  private static let afterStuff = ScalarSet("的和与及、等也都")

  /// 该|批|食材: a measure, not 批 for criticising.
  func isBatch(_ token: Token, _ left: UInt32) -> Bool {
    token.count == 1 && text[Int(token.start)] == 0x6279
      && (Self.batches.contains(left) || ScalarSet.numerals.contains(left))
  }

  private static let batches = ScalarSet("该这那此首整大每某几数")

  /// 把希望寄托在, 希望落空: the noun.
  func isHope(_ token: Token) -> Bool {
    guard token.count == 2, text[Int(token.start)] == 0x5E0C else { return false }  // 希
    return text[Int(token.start) - 1] == 0x628A || text[Int(token.start) - 1] == 0x5C06  // 把将
      || text.longest(of: Self.hopes, at: Int(token.end)) != nil
  }

  private static let hopes = ReadingText.words("寄托 寄予 寄于 落空 破灭 渺茫 尚存 之光")

  /// 公布半个月，, 宣布三天后: how long ago something was done.
  func isLasting(_ token: Token) -> Bool {
    guard token.count > 1, !token.isAny([.directive, .opinion]),  // 承诺两个月后检讨
      counts(text[Int(token.end)]) || text[Int(token.end)] == 0x534A  // 半
    else { return false }
    let end = (Int(token.end) + 1..<Int(token.end) + Self.longestTime).first { Self.times.contains(text[$0]) }
    guard let end, Self.behindTime.contains(text[end + 1]) else { return false }
    return (Int(token.end)..<end).allSatisfy { counts(text[$0]) || Self.parts.contains(text[$0]) }
  }

  private func counts(_ value: UInt32) -> Bool { ScalarSet.numerals.contains(value) || TokenList.isDigit(value) }

  private static let longestTime = 6
  private static let times = ScalarSet("天年周月日时")
  /// 半个多月.
  private static let parts = ScalarSet("半个多余来小")
  private static let behindTime = ScalarSet("，后来以了就才")

  private static let reactions = ScalarSet("赞论复发言")
  private static let tallies = ScalarSet("个万千")
  private static let large = ScalarSet("百千万亿余多0123456789")
}
