/// Places in a sentence where words in marks name something, whatever they say by themselves.
struct TermFrame {
  let context: AttributionContext
  let span: QuoteSpan
  let words: QuotedWords

  enum Kind: Int, CaseIterable {
    /// 在“……”一题中.
    case part
    /// 题目是“……”.
    case title
    /// 业内称之为“……”: nobody in particular calls it so.
    case called
    /// 推行“……”程序: a word before and a word after that go with a name; “……”的话题.
    case between
    /// 在医学上属“……”, 列为“……”, 第一次吃“……”.
    case belongs
    /// 移入一份“……”: counted, and not after 是.
    case counted
    /// 只讨厌一个词：“……”: a word that nobody says there.
    case word
  }

  private var text: ReadingText { context.text }
  private var tokens: TokenList { context.tokens }
  private var before: Int { tokens.index(at: span.outer.lowerBound) - 1 }
  private var isThing: Bool { words.nature == .nominal || words.nature == .modified || words.endsAsNoun }

  /// The frame that a quotation stands in.
  /// - Complexity: O(clause).
  var kind: Kind? {
    let signs = Signs(rawValue: Self.signs[text[span.outer.lowerBound - 1], beyond: 0])
    if isPart { return .part }
    if signs.contains(.title), isTitle { return .title }
    if signs.contains(.called), isCalled { return .called }
    if isBetween { return .between }
    if signs.contains(.word), isWord { return .word }
    if signs.contains(.belonging), (isThing || isShort) && belongs || isClass || isConsumed { return .belongs }
    return isThing && isCounted ? .counted : nil
  }

  /// The frames that the character right before the mark may stand for.
  private struct Signs: OptionSet {
    let rawValue: UInt8

    static var title: Signs { Signs(rawValue: 1) }
    static var called: Signs { Signs(rawValue: 1 << 1) }
    static var word: Signs { Signs(rawValue: 1 << 2) }
    static var belonging: Signs { Signs(rawValue: 1 << 3) }
  }

  /// The signs of each character of the basic plane.
  private static let signs = ScalarTable<UInt8> { signs in
    func set(_ sign: Signs, _ characters: String) {
      for scalar in characters.unicodeScalars { signs[Int(scalar.value)] |= sign.rawValue }
    }
    set(.title, copulas)
    for last in calls.compactMap(\.last) { signs[Int(last)] |= Signs.called.rawValue }
    set(.word, "：")
    set(.belonging, "属于为入作" + aspects + verbs)
  }

  private var isPart: Bool {
    guard let part = text.longest(of: Self.parts, at: span.outer.upperBound) else { return false }
    return Self.places.contains(text[span.outer.upperBound + part.count])
  }

  private static let parts = ReadingText.words("一题 一栏 一项 一节 一章 一条 一课 一幕 一集")
  private static let places = ScalarSet("中里上下内时，、")

  private var isTitle: Bool {
    let mark = span.outer.lowerBound
    let end = Self.links.contains(text[mark - 2]) ? mark - 2 : mark - 1
    return Self.titles.end(before: end, in: text)
  }

  private static let titles = WordEndings(
    "题目 议题 课题 命题 考题 主题 标题 名称 书名 片名 歌名 曲名 店名 网名 艺名 笔名 代号 绰号 外号 花名 队名 名字 译名 别名 昵称")
  /// What stands between such a noun and the mark.
  private static let copulas = "是为：叫"
  /// 标题就叫.
  private static let links = ScalarSet("就则也只便")

  /// A verb of calling right before the mark, and neither a name nor a pronoun in its clause.
  private var isCalled: Bool {
    let mark = span.outer.lowerBound
    guard let verb = Self.calls.first(where: { text.starts(with: $0, at: mark - $0.count) }) else { return false }
    var start = mark - verb.count
    while !Punctuation.clause.contains(text[start - 1]), mark - start < Self.longestClause { start -= 1 }
    if Self.objects.contains(text[start]) { return false }
    return !context.discourse.mentions(in: start..<mark).contains { isSomebody($0) }
  }

  /// 把……称作: the subject stands in an earlier clause.
  private static let objects = ScalarSet("把将并又也还更")
  /// Further back nothing is looked for (set by hand).
  private static let longestClause = 40
  private static let calls = ReadingText.words(
    "叫作 叫做 称之为 称作 唤作 唤做 叫它 称它为 称其为 戏称为 戏称 谑称为 谑称 昵称为 俗称为 号称 俗称 统称 "
      + "通称 惯称 又称 简称 合称 雅称 美称 旧称 古称 史称 自号 人称")

  private func isSomebody(_ mention: Int) -> Bool {
    switch context.discourse.mentions[mention].kind {
    case .person, .organisation, .role: true
    case .pronoun(let pronoun): pronoun.isThirdPerson && pronoun != .neuter && pronoun != .collective
    default: false
    }
  }

  private var isBetween: Bool {
    let after = tokens.index(at: span.outer.upperBound)
    let isOwned = text[span.outer.upperBound] == 0x7684
    let noun = isOwned ? after + 1 : after
    guard noun < tokens.count, tokens[noun].isAny(.afterTerm), tokens[noun].count > 1 else { return false }
    return isOwned || before > 0 && tokens[before].isAny(.beforeTerm) && tokens[before].count > 1
  }

  private var belongs: Bool {
    let mark = span.outer.lowerBound
    return text[mark - 1] == 0x5C5E || text[mark - 1] == 0x4E8E && text[mark - 2] == 0x5C5E  // 属, 属于
  }

  /// 列为“……”, but not 批|评为: a class or list that something is put into has a name.
  private var isClass: Bool {
    let mark = span.outer.lowerBound
    return Self.classing.end(before: mark, in: text) && text[mark - 3] != 0x6279 && isUnbroken  // 批
  }

  private static let classing = WordEndings("列为 列入 列作 归为 归入 归类为 划为 纳入 评为 评作 选为 记作 登记为")

  /// No more than four characters without a mark: what something belongs to is a kind, however its name is made (三无大厦).
  private var isShort: Bool { span.content.count <= 4 && isUnbroken }
  private var isUnbroken: Bool { !span.content.contains { Punctuation.any.contains(text[$0]) } }

  /// 第一次吃“……”, 唱起“……”: what is eaten, drunk, bought, sung or played has a name.
  private var isConsumed: Bool {
    let mark = span.outer.lowerBound
    let verb = Self.aspect.contains(text[mark - 1]) ? mark - 2 : mark - 1
    return Self.consuming.contains(text[verb]) && span.content.count <= 8 && words.nature != .predicate
      && tokens[tokens.index(at: verb)].count == 1
  }

  private static let aspects = "了过起着"
  private static let aspect = ScalarSet(aspects)
  private static let verbs = "吃喝尝唱卖买玩弹穿演"
  private static let consuming = ScalarSet(verbs)

  private var isCounted: Bool {
    if isTaken { return true }
    guard before > 1, tokens[before].isAny(.determiner) || Self.measures.contains(text[span.outer.lowerBound - 1])
    else {
      return false
    }
    var start = Int(tokens[before].start)
    while Self.numbers.contains(text[start - 1]) { start -= 1 }
    return !Self.notCounting.contains(text[start - 1]) && context.cues(in: (start - 4)..<start).isEmpty
  }

  /// 从包里掏出一本“……”: something is taken out or put down, whatever gesture stands before.
  private var isTaken: Bool {
    let mark = span.outer.lowerBound
    return Self.things.contains(text[mark - 1]) && Self.numbers.contains(text[mark - 2])
      && text.longest(of: Self.taking, at: mark - 4) != nil
  }

  private static let things = ScalarSet("本张份盒包袋瓶杯碗叠枚把支顶件条块副册串束只个摞沓罐盘块幅")

  private static let taking = ReadingText.words(
    PersonalPaper.takingOut + " 端出 递过 送上 端上 摆上 带来 捧着 举着 拎着 戴上 戴着 穿上 穿着 买下 收下")

  private var isWord: Bool {
    let mark = span.outer.lowerBound
    guard text[mark - 2] == 0x8BCD else { return false }  // 词：
    var start = mark - 1
    while !Punctuation.any.contains(text[start - 1]), mark - start < Self.longestClause { start -= 1 }
    return context.cues(in: start..<mark).isEmpty && !(start..<mark).contains { Self.having.contains(text[$0]) }
  }

  private static let having = ScalarSet("有写说回答问喊是")
  private static let numbers = ScalarSet("一二两三四五六七八九十几多这那某每第")
  private static let measures = ScalarSet("份座间项套款")
  private static let notCounting = ScalarSet("是为成像如有")
}
