/// Short forms of companies: 禾澜 for 禾澜科技, where the article uses both.
///
/// Only kinds of body that bear made-up names have them; before 医院 or 法院 stands a place.
struct BodyShortForms {
  let text: ReadingText
  let tokens: TokenList

  /// Companies looked for at most, so that hostile text stays linear; no more than 32, for each has a bit.
  private static let most = 24

  /// Enters the companies of the article with their short forms; whether there are any.
  /// - Complexity: O(tokens + scalars).
  func add(to register: inout Register, _ finder: MentionFinder) -> Bool {
    let companies = companies(finder)
    let standAlone = standAlone(companies)
    var addsAny = false
    for (company, isAlone) in zip(companies, standAlone) where isAlone && register.aliases[company.key] == nil {
      addsAny = true
      let entity = register.entity(
        named: company.body, in: text, kind: .organisation, at: company.body.lowerBound)
      register.add(alias: company.key, for: entity)
    }
    return addsAny
  }

  private struct Company {
    let key: NameKey
    let stem: Range<Int>
    let body: Range<Int>
  }

  /// The first companies with different stems.
  private func companies(_ finder: MentionFinder) -> [Company] {
    var seen: Set<NameKey> = []
    var result: [Company] = []
    for index in 0..<tokens.count where tokens[index].isAny([.organisation, .trade]) && tokens[index].count > 1 {
      guard mayBeKind(index), let body = body(endingAt: index, finder), let stem = stem(of: body, endingAt: index)
      else { continue }
      let key = text.key(stem)
      if seen.insert(key).inserted { result.append(Company(key: key, stem: stem, body: body)) }
      if result.count == Self.most { break }
    }
    return result
  }

  /// 禾澜科技, 星曜半导体: by the ending of a name or by what companies do.
  private func body(endingAt index: Int, _ finder: MentionFinder) -> Range<Int>? {
    tokens[index].isAny(.organisation) ? finder.body(endingAt: index) : finder.company(endingAt: index)
  }

  private func mayBeKind(_ index: Int) -> Bool { Self.kinds.mayBegin(with: text[Int(tokens[index].start)]) }

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

  /// Whether each stem occurs without the kind of body behind it: with another character behind it than in the name.
  private func standAlone(_ companies: [Company]) -> [Bool] {
    var result = companies.map { _ in false }
    guard !companies.isEmpty else { return result }
    /// A bit for each company that was not found yet, by the low bits of its first character.
    var sought = [UInt32](repeating: 0, count: Self.heads)
    for (number, company) in companies.enumerated() {
      sought[Int(text[company.stem.lowerBound]) & (Self.heads - 1)] |= 1 << UInt32(number)
    }
    var position = 0
    while let next = Self.first(of: sought, in: text.scalars, from: position) {
      let head = Int(text.scalars[next]) & (Self.heads - 1)
      let found = standingAlone(among: companies, sought[head], at: next)
      if found != 0 {
        sought[head] &= ~found
        for number in companies.indices where found >> UInt32(number) & 1 != 0 { result[number] = true }
      }
      position = next + 1
    }
    return result
  }

  /// So many low bits of a character tell those that may begin a stem: few others look like one.
  private static let heads = 1 << 12

  /// The first position, from one on, whose character may begin what is sought. Four are asked for at once, as hardly any
  /// does.
  /// - Complexity: O(scalars), four instructions each.
  private static func first(of sought: [UInt32], in scalars: UnsafeBufferPointer<UInt32>, from start: Int) -> Int? {
    sought.withUnsafeBufferPointer { sought in
      func stems(at position: Int) -> UInt32 { sought[Int(scalars[position]) & (heads - 1)] }
      var position = start
      while position &+ 3 < scalars.count,
        stems(at: position) | stems(at: position &+ 1) | stems(at: position &+ 2) | stems(at: position &+ 3) == 0
      {
        position &+= 4
      }
      return (position..<max(position, scalars.count)).first { stems(at: $0) != 0 }
    }
  }

  /// Those of some companies, a bit for each, whose stems stand alone at a position.
  private func standingAlone(among companies: [Company], _ sought: UInt32, at position: Int) -> UInt32 {
    var (found, rest): (UInt32, UInt32) = (0, sought)
    while rest != 0 {
      let number = rest.trailingZeroBitCount
      rest &= rest - 1
      if occursAlone(companies[number].stem, at: position) { found |= 1 << UInt32(number) }
    }
    return found
  }

  private func occursAlone(_ stem: Range<Int>, at position: Int) -> Bool {
    guard position + stem.count < text.count, text[position + stem.count] != text[stem.upperBound] else { return false }
    for offset in 0..<stem.count where text[stem.lowerBound + offset] != text[position + offset] { return false }
    return true
  }

  private static let kinds = ReadingText.words(
    "公司 有限公司 集团 股份 控股 科技 智能 量化 私募 创投 资本 证券 基金 银行 保险 信托 地产 置业 物业 实业 食品 饮品 乳业 酒业 药业 医药 生物 汽车 "
      + "能源 电子 半导体 电器 家电 传媒 影业 文化 游戏 网络 信息 通信 物流 航空 航运 客运 净水 无人机 机器人 餐饮 茶饮 出版 出版社 书店 "
      + "国际 音乐 唱片 娱乐 影视 制药 化工 光电 重工 速递 出行 外卖 珠宝 服饰 家居 水务 燃气 新能源 芯片 电池 数码 通讯 动漫 啤酒 "
      + "饮料 奶茶 咖啡 百货 超市 矿业 钢铁 电力 海运 渔业 牧业 茶业 陶瓷 微电子 光伏 储能 造船 文旅 文创")
}
