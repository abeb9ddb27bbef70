/// Short forms of companies: 禾澜 for 禾澜科技, where the article uses both.
///
/// Only kinds of body that bear made-up names have them; before 医院 or 法院 stands a place.
struct BodyShortForms {
  let text: ReadingText
  let tokens: TokenList

  /// Companies looked for at most, so that hostile text stays linear.
  private static let most = 24

  /// Enters the companies of the article with their short forms.
  /// - Complexity: O(tokens + ``most`` × scalars).
  func add(to register: inout Register, _ finder: MentionFinder) {
    var seen: Set<NameKey> = []
    for index in 0..<tokens.count where tokens[index].isAny(.organisation) && tokens[index].count > 1 {
      guard seen.count < Self.most else { return }
      guard let body = finder.body(endingAt: index), let stem = stem(of: body, endingAt: index) else { continue }
      let key = text.key(stem)
      guard seen.insert(key).inserted, register.aliases[key] == nil, standsAlone(stem, body) else { continue }
      let entity = register.entity(
        named: text.wording(body), key: text.key(body), kind: .organisation, at: body.lowerBound)
      register.add(alias: key, for: entity)
    }
  }

  /// The name without its kind: two or three Han characters that are no word.
  private func stem(of body: Range<Int>, endingAt index: Int) -> Range<Int>? {
    guard text.longest(of: Self.kinds, at: Int(tokens[index].start))?.count == tokens[index].count else { return nil }
    var first = index
    while first > 0, Int(tokens[first - 1].start) >= body.lowerBound, isKind(first - 1) { first -= 1 }
    let stem = body.lowerBound..<max(body.lowerBound, Int(tokens[first].start))
    let words = tokens.indices(in: stem)
    guard (2...3).contains(stem.count), !words.contains(where: { tokens[$0].count > 1 || tokens[$0].kind != .word })
    else { return nil }
    return stem
  }

  private func isKind(_ index: Int) -> Bool {
    tokens[index].count > 1 && Self.kinds.contains(Array(text.scalars[tokens[index].range]))
  }

  /// Whether the stem occurs without the kind of body behind it.
  private func standsAlone(_ stem: Range<Int>, _ body: Range<Int>) -> Bool {
    let name = Array(text.scalars[stem])
    let next = text[stem.upperBound]
    var position = 0
    while position + name.count < text.count {
      if text.scalars[position] == name[0], text.starts(with: name, at: position), text[position + name.count] != next {
        return true
      }
      position += 1
    }
    return false
  }

  private static let kinds = ReadingText.words(
    "公司 有限公司 集团 股份 控股 科技 智能 量化 私募 创投 资本 证券 基金 银行 保险 信托 地产 置业 物业 实业 食品 饮品 乳业 酒业 药业 医药 生物 汽车 "
      + "能源 电子 半导体 电器 家电 传媒 影业 文化 游戏 网络 信息 通信 物流 航空 航运 客运 净水 无人机 机器人 餐饮 茶饮 出版 出版社 书店")
}
