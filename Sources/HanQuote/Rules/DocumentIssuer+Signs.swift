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
  private static let signs = ReadingText.keys(
    "标语 横幅 横额 广告牌 招牌 标牌 海报 牌子 木牌 口号 展板 宣传单 传单 条幅 手板 手牌 布条 红布条 白布条 布幔 看板 "
      + "灯箱 灯牌 招贴 旗帜 旗子 彩旗 易拉宝 牌匾")
}

extension DocumentIssuer {
  /// 横幅由居民亲手缝制，…, 信是班长写的，…: whoever the words behind a paper say made it.
  static func maker(namedBehind head: Range<Int>, _ discourse: Discourse) -> Int? {
    let text = discourse.text
    let link = text[head.upperBound]
    guard link == 0x7531 || link == 0x662F else { return nil }  // 由 是
    let limit = head.upperBound + longestMaker
    let end = (head.upperBound..<limit).first { Punctuation.any.contains(text[$0]) } ?? limit
    guard let maker = discourse.mentions(in: head.upperBound..<end).first, discourse.mentions[maker].kind != .document
    else { return nil }
    let rest = Range(from: discourse.mentions[maker].head.upperBound, to: end)
    if link == 0x662F, text[end - 1] != 0x7684 { return nil }  // 的
    return rest.contains { makes.contains(text[$0]) } ? discourse.entity(of: maker) : nil
  }

  /// From 由 to the end of the clause (set by hand).
  private static let longestMaker = 20
  private static let makes = ScalarSet("写做缝画贴挂绣刻印题书制拟草撰发颁签")
}
