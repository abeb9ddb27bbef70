/// Mentions of bodies: how far a name that ends in a kind of body reaches to the left.
extension MentionFinder {
  /// 澄江水务集团: a short form that only ends a longer name is no mention of its own.
  func isInsideName(_ index: Int) -> Bool {
    guard tokens[index].isAny(.organisation), index > 0 else { return false }
    let left = tokens[index - 1]
    return left.kind == .word && !left.isAny([.function, .cue, .determiner, .pronoun])
      && text[Int(left.start)] != 0x7684
  }

  /// The whole name of a body that ends with this token, at least one token longer than its ending.
  func body(endingAt index: Int) -> Range<Int>? {
    let next = index + 1 < tokens.count ? tokens[index + 1] : nil
    if let next, next.isAny([.organisation]), next.kind == .word, next.count > 1 { return nil }
    var first = index
    while first > 0, index - first < 10 {
      let left = tokens[first - 1]
      guard left.kind == .word || left.kind == .latin || left.kind == .number else { break }
      if joinsNames(first - 1, tokens[index]) {
        first -= 1
        continue
      }
      if left.isAny([.preposition, .conjunction, .adverb, .time, .determiner, .pronoun, .verb]) { break }
      if left.isAny(.clause) || text.isOne(of: Self.origins, left) { break }
      if left.isAny([.title, .role]), left.count > 1, first < index { break }  // 县长室, 学生自治会
      if left.count == 1, Self.particles.contains(text[Int(left.start)]) { break }
      first -= 1
    }
    if let behind = behindPerson(first, index) { first = behind }
    if movesTo(first, before: index) { first += 2 }
    while first < index, opensWithVerb(first) { first += 1 }
    if first + 2 < index, counts(first) { first += 2 }
    let range = Int(tokens[first].start)..<Int(tokens[index].end)
    if tokens[index].isAny(.trade), !endsBody(before: next) { return nil }
    if tokens[index].count == 1 {
      guard Self.shortEndings.contains(text[Int(tokens[index].start)]), endsBody(before: next),
        text[Int(tokens[index].start) - 1] != 0x4E4B,  // 难得之|处
        !isInside(tokens[index])
      else { return nil }
    }
    let isWhole = tokens[index].count >= 3 || tokens[index].isAny(.wholeBody)
    return first < index && range.count >= 3 || isWhole ? range : nil
  }

  /// 在内|部, 西|部: a part of a thing or land.
  private func isInside(_ ending: Token) -> Bool {
    text[Int(ending.start)] == 0x90E8 && Self.sides.contains(text[Int(ending.start) - 1])
  }

  private static let sides = ScalarSet("内外上下中东西南北局全顶底头腿腹背面胸腰腕颈肺")

  /// 小微|企业订单, 上市|公司股价: all bodies of a kind, of which nothing is said here that one of them says.
  func isOnlyKind(_ index: Int) -> Bool {
    let start = Int(tokens[index].start)
    guard text.isOne(of: Self.firms, tokens[index]), Self.sizes.end(before: start, in: text), index + 1 < tokens.count,
      !tokens.indices(in: max(0, start - 6)..<start).contains(where: { tokens[$0].isAny(.determiner) })
    else { return false }
    return tokens[index + 1].classes.isDisjoint(with: [.cue, .adverb, .time, .title, .role, .respect])
  }

  private static let firms = ReadingText.words("企业 公司 工厂 厂商")
  private static let sizes = WordEndings("上市 小微 中小 中小微 微型 小型 中型 大型 大中型 民营 国有 私营 个体 外资 规上 规模以上 乡镇 龙头 初创 同类 各类 多数")

  /// 事缘|公司, 掛有|法團, 读|食品科学: what stands before the name of a body and belongs to no name.
  private func opensWithVerb(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.count == 1 { return Self.verbs.contains(text[Int(token.start)]) }
    return token.isAny(.action) && (Self.results.contains(text[Int(token.end) - 1]) || isMotion(token))
  }

  /// 转|至|南门店, 搬|到|新厂: where something goes.
  private func movesTo(_ index: Int, before last: Int) -> Bool {
    guard index + 1 < last, tokens[index].count == 1, tokens[index + 1].count == 1 else { return false }
    return Self.moving.contains(text[Int(tokens[index].start)])
      && Self.goals.contains(text[Int(tokens[index + 1].start)])
  }

  private static let moving = ScalarSet("转搬移迁调升降发送运寄退飞走跑去来驶")
  private static let goals = ScalarSet("至到往")

  /// 参观|博物馆, 移交|法院: a verb of going somewhere or giving to somebody.
  private func isMotion(_ token: Token) -> Bool {
    text.isOne(of: Self.motions, token)
  }

  private static let motions = ReadingText.words(
    "参观 走访 探访 造访 探望 访问 考察 视察 接近 靠近 临近 毗邻 紧邻 途经 路经 就读 任职 供职 任教 执教 归还 移交 移送 返还 交还 送还 转交 递交 上交 呈交 捐献 捐赠 赠送 押送 护送")
  /// 消息来自|教务科: what comes from a body.
  private static let origins = ReadingText.words("来自 出自 源自 起于 始于 来源于 取自 引自 摘自 转自 属于 隶属 隶属于 位于 设在 交给 寄给 发给 送到 送往 寄往")
  /// 冯志远|展示|审计署: the token behind a known name and the verb after it.
  private func behindPerson(_ first: Int, _ last: Int) -> Int? {
    for index in first..<last {
      guard let name = names.longest(in: text, at: Int(tokens[index].start)) else { continue }
      var verb = tokens.index(at: Int(tokens[index].start) + name.length)
      while verb < last, tokens[verb].kind == .number || Self.years.contains(text[Int(tokens[verb].start)]) {
        verb += 1
      }
      if verb < last, tokens[verb].count > 1, tokens[verb].isAny([.action, .verb, .cue]) { return verb + 1 }
      if verb < last, tokens[verb].count == 2, Self.directions.contains(text[Int(tokens[verb].end) - 1]) {
        return verb + 1
      }
      if verb + 1 < last, tokens[verb].count == 1, goesTo(verb + 1) { return verb + 2 }
    }
    return nil
  }

  /// 跑|进|急诊室.
  private func goesTo(_ index: Int) -> Bool {
    tokens[index].count == 1 && Self.directions.contains(text[Int(tokens[index].start)])
  }

  private static let directions = ScalarSet("进出入到往回向在上下")

  /// 七|趟|市教育局: how often, not which.
  private func counts(_ index: Int) -> Bool {
    ScalarSet.numerals.contains(text[Int(tokens[index].start)])
      && Self.measures.contains(text[Int(tokens[index + 1].start)])
      && tokens[index].count == 1 && tokens[index + 1].count == 1
  }

  private static let years = ScalarSet("年月日")
  private static let measures = ScalarSet("趟次回遍个家间所名位场次处座")
  static let particles = ScalarSet("的了过着没未不看找")
  private static let verbs = ScalarSet("出入到把被让听给读作接挂缘有在要进去约")
  private static let results = ScalarSet("出入到着有进了过上往赴抵返回给于至")

  /// 食物及卫生局: 及 inside the name of an office, not between two bodies.
  private func joinsNames(_ index: Int, _ ending: Token) -> Bool {
    if pairsOffices(index) { return true }
    guard text[Int(tokens[index].start)] == 0x53CA, tokens[index].count == 1, index > 0,
      Self.officeEndings.contains(text[Int(ending.end) - 1])
    else { return false }
    let left = tokens[index - 1]
    return left.kind == .word && left.count > 1
      && !left.isAny([.organisation, .function, .cue, .verb, .title, .role, .pronoun])
  }

  /// 住房|和|城乡建设局: what an office of two fields is called.
  private func pairsOffices(_ index: Int) -> Bool {
    let (start, end) = (Int(tokens[index].start), Int(tokens[index].end))
    guard text[start] == 0x548C, end == start + 1 else { return false }  // 和
    return Self.firstFields.end(before: start, in: text) && text.longest(of: Self.secondFields, at: end) != nil
  }

  private static let firstFields = WordEndings(
    "住房 文化 人力资源 工业 发展 自然资源 国土资源 卫生 教育 农业 农牧 交通运输 广播电视 民族 水利 生态 商务 经济 科技 规划")
  private static let secondFields = ReadingText.words(
    "城乡 旅游 社会保障 信息化 改革 规划 计划生育 体育 农村 科技 海洋 水务 宗教 湖泊 环境 投资 贸易 发展 工业 自然资源 科学技术")
  private static let officeEndings = ScalarSet("局署处部")
  private static let shortEndings = ScalarSet("局部处署厅院委所厂店室")

  /// A one-character ending (局, 部, 署) counts before a title, a cue or the end of the phrase.
  private func endsBody(before next: Token?) -> Bool {
    guard let next else { return true }
    if next.kind == .mark || next.kind == .lineBreak { return true }
    return next.isAny(Self.afterBody) || text[Int(next.start)] == 0x7684
      || next.kind == .number || ScalarSet.numerals.contains(text[Int(next.start)])
  }

  private static let afterBody: WordClass = [
    .title, .role, .cue, .adverb, .time, .documentNoun, .verb, .action, .preposition, .conjunction, .determiner,
  ]

  /// 星禾文化, 康翎信息: two to four characters that are no words, and what the company does.
  func company(endingAt index: Int) -> Range<Int>? {
    guard endsBody(before: index + 1 < tokens.count ? tokens[index + 1] : nil) else { return nil }
    var first = index
    while first > 0, tokens[first - 1].isAny(.trade) { first -= 1 }
    let end = first
    while first > 0, isStem(tokens[first - 1]), Int(tokens[end].start) - Int(tokens[first - 1].start) <= 5 {
      first -= 1
    }
    let stem = Int(tokens[first].start)..<Int(tokens[end].start)
    guard (2...4).contains(stem.count), !isCounted(stem) else { return nil }
    return stem.lowerBound..<Int(tokens[index].end)
  }

  /// 一列|地铁, 两辆|巴士: how many, and no name.
  private func isCounted(_ stem: Range<Int>) -> Bool {
    ScalarSet.numerals.contains(text[stem.lowerBound]) && Self.vehicles.contains(text[stem.lowerBound + 1])
  }

  private static let vehicles = ScalarSet("列辆架艘班趟部台条只家间座节部份")

  private func isStem(_ token: Token) -> Bool {
    token.kind == .word && token.count <= 2
      && token.isAny([
        .function, .cue, .verb, .action, .determiner, .pronoun, .title, .role, .organisation, .shortOrganisation,
        .documentNoun, .platform, .kinship,
      ]) == false && !(token.count == 1 && Self.particles.contains(text[Int(token.start)]))
  }

  /// 电商平台|橙桔|则回应: what a body is, then two to four characters that are no words and name it, then what it does.
  func nameBehind(_ index: Int, _ body: Range<Int>) -> Range<Int>? {
    let first = tokens.index(at: body.lowerBound)
    guard text.longest(of: Self.kinds, at: body.upperBound - 2) != nil,
      first == 0 || !tokens[first - 1].isAny(.determiner)
    else { return nil }
    if let name = tradeName(behind: index) { return name }
    var end = index + 1
    while end < tokens.count, isStem(tokens[end]), tokens[end].count == 1 || !tokens[end].isAny(.common),
      Int(tokens[end].end) - body.upperBound <= 4
    {
      end += 1
    }
    let name = body.upperBound..<Int(tokens[end - 1].end)
    guard (2...4).contains(name.count), end < tokens.count,
      tokens[end].isAny([.adverb, .cue, .action, .verb, .preposition])
    else { return nil }
    return name
  }

  /// 经纪公司|蓝雨音乐, 车企|大路汽车: two or three characters and what the company does.
  private func tradeName(behind index: Int) -> Range<Int>? {
    let start = Int(tokens[index].end)
    var last = index + 1
    while last < tokens.count, Int(tokens[last].end) - start <= 5 {
      let token = tokens[last]
      guard token.kind == .word, !token.isAny([.pronoun, .determiner, .preposition, .title, .role, .documentNoun])
      else {
        return nil
      }
      let length = Int(token.start) - start
      if token.isAny([.trade, .organisation]), token.count > 1, length >= 2 {
        return endsBody(before: last + 1 < tokens.count ? tokens[last + 1] : nil) ? start..<Int(token.end) : nil
      }
      last += 1
    }
    return nil
  }

  /// Kinds of bodies that go before a name of their own.
  static let kinds = ReadingText.words(kindList)
  /// The same as one text, separated by blanks.
  static let kindList = "平台 品牌 网站 软件 应用 公司 企业 机构 团体 组织 乐队 战队 剧团 社团 车企 药企 房企 券商 媒体 餐厅"

  func medium(endingAt index: Int, _ register: inout Register) -> Mention? {
    var start = Int(tokens[index].start)
    let limit = max(0, start - 12)
    while start > limit, !Punctuation.any.contains(text[start - 1]),
      !tokens[tokens.index(at: start - 1)].isAny([.function, .cue, .verb, .action, .pronoun, .determiner])
    {
      start -= 1
    }
    let range = start..<Int(tokens[index].end)
    guard range.count > 2 else { return nil }
    let entity = register.entity(named: range, in: text, kind: .organisation, at: start)
    return Mention(head: range, kind: .organisation, entity: entity)
  }
}
