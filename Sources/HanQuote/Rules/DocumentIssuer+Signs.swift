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

  /// 果园后门的铁牌, 学校门前的横幅: whose place it is says not who put the sign there.
  static func isPlacedSign(_ mention: Int, _ discourse: Discourse) -> Bool {
    let start = discourse.mentions[mention].head.lowerBound
    return discourse.text[start - 1] == 0x7684 && spots.end(before: start - 1, in: discourse.text)
      && isSign(mention, discourse)
  }

  private static let spots = WordEndings(
    "入口 入口处 出口 出口处 门口 大门口 门前 门外 门上 大门 后门 侧门 正门 路口 路边 路旁 墙上 墙外 外墙 围墙 楼下 楼顶 楼外 门厅 大厅 大堂 走廊 楼道 电梯口 对面 旁边 边上 外面 外 附近 周边 栏杆 树上"
  )
}

extension DocumentIssuer {
  /// 横幅由居民亲手缝制，…, 信是班长写的，…: whoever the words behind a paper say made it.
  static func maker(namedBehind head: Range<Int>, _ discourse: Discourse) -> Int? {
    let text = discourse.text
    let link = text[head.upperBound]
    guard link == 0x7531 || link == 0x662F else { return nil }  // 由 是
    let limit = head.upperBound + longestMaker
    let end = (head.upperBound..<limit).first { Punctuation.any.contains(text[$0]) } ?? limit
    let named = discourse.mentions(in: head.upperBound..<end).first { !discourse.place(of: $0).isPossessor }
    guard let maker = named, discourse.mentions[maker].kind != .document else { return nil }
    let rest = Range(from: discourse.mentions[maker].head.upperBound, to: end)
    if link == 0x662F, text[end - 1] != 0x7684 { return nil }  // 的
    return rest.contains { makes.contains(text[$0]) } ? discourse.entity(of: maker) : nil
  }

  /// 木板上写着“……”，落款是镇舞蹈协会: who signed the words that stand on a thing.
  static func signer(behind head: Range<Int>, _ discourse: Discourse) -> Int? {
    let text = discourse.text
    guard
      let open = (head.upperBound..<head.upperBound + longestMaker).first(where: {
        text[$0] == 0x201C || text[$0] == 0x300C || Punctuation.terminal.contains(text[$0]) || text[$0] == 0x0A
      }), text[open] == 0x201C || text[open] == 0x300C,
      let close = (open..<open + longestNotice).first(where: { Punctuation.closingMarks.contains(text[$0]) }),
      let sign = (close + 1..<close + 4).first(where: { text.longest(of: signatures, at: $0) != nil })
    else { return nil }
    let start = sign + 2
    let signer = discourse.mentions(in: start..<start + 3).first {
      discourse.mentions[$0].kind != .document
    }
    return signer.flatMap { discourse.entity(of: $0) }
  }

  /// Words on a thing are hardly longer (set by hand).
  private static let longestNotice = 60
  private static let signatures = ReadingText.words("落款 署名")

  /// From 由 to the end of the clause (set by hand).
  private static let longestMaker = 20
  private static let makes = ScalarSet("写做缝画贴挂绣刻印题书制拟草撰发颁签拉立竖打钉喷涂刷织剪折摆设铺扎架捐赠")
}
