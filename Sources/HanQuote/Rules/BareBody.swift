/// 平台|公告, 景区|通知: a body that is named by its kind alone, right before its paper.
struct BareBody {
  let discourse: Discourse

  /// The body of that kind that was named before the paper, or else one of its own. `nil` where another word stands before
  /// the paper, or the kind only ends a longer name.
  func owner(of paper: Range<Int>) -> Int? {
    let end = paper.lowerBound
    guard Self.kinds.end(before: end, in: discourse.text) else { return nil }
    let first = discourse.tokens.index(at: end - 1)
    let kind = discourse.tokens[first].range
    guard kind.count > 1, Self.kinds.end(discourse.text.key(kind).scalars), isAlone(first),
      discourse.mentions(in: kind).isEmpty
    else { return nil }
    let key = discourse.text.key(kind).scalars
    let named = discourse.register.organisations.suffix(Self.memory).last { entity in
      discourse.register[entity].first < end && discourse.register[entity].key.scalars.ends(with: key)
    }
    return named ?? discourse.register.entity(named: kind, in: discourse.text, kind: .organisation, at: kind.lowerBound)
  }

  /// Behind a mark, a word of time or a link.
  private func isAlone(_ token: Int) -> Bool {
    guard token > 0 else { return true }
    let left = discourse.tokens[token - 1]
    return left.kind != .word && left.kind != .latin || left.isAny(Self.links)
  }

  private static let links: WordClass = [.adverb, .conjunction, .time, .preposition, .determiner]
  /// How many of the latest bodies are asked.
  private static let memory = 200
  private static let kinds = WordEndings(
    "平台 网站 网店 商城 店家 商家 卖家 卖场 商场 超市 餐厅 酒店 民宿 景区 园区 校区 小区 车站 机场 码头 剧场 剧院 影院 剧组 乐团 剧团 场馆 工厂 厂家 主办方")
}
