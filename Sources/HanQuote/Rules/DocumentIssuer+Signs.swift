extension DocumentIssuer {
  /// Words on things that anybody may have put up: without an author they are nobody's.
  static func isSign(_ mention: Int, _ discourse: Discourse) -> Bool {
    let head = discourse.mentions[mention].head
    let first = discourse.text[head.lowerBound]
    guard signHeads.contains(first) || NameKey.isIgnored(first) else { return false }
    return signs.contains(discourse.text.key(head))
  }

  /// The first characters of ``signs``, which tell most words to be none.
  private static let signHeads = ScalarSet(signs.compactMap(\.scalars.first))
  private static let signs = ReadingText.keys("标语 横幅 横额 广告牌 招牌 标牌 海报 牌子 木牌 口号 展板 宣传单 传单 条幅 手板 手牌")
}
