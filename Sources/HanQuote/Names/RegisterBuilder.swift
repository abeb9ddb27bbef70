/// Builds the register from the names that were accepted.
struct RegisterBuilder {
  let text: ReadingText
  let tokens: TokenList

  func register(_ names: [NameStretch]) -> Register {
    var register = Register()
    register.reserve(names: names.count)
    let foreign = foreignParts(names)
    let lone = LoneSurname(text: text, tokens: tokens)
    for name in names {
      if startsLikePart(name, foreign) || namesPlace(name) || compares(name) || isTime(name) || isKin(name) { continue }
      if lone.opens(name, register) { continue }
      if case .nickname = name.form { continue }
      if case .respectful = name.form { continue }
      addFull(name, to: &register)
    }
    for name in names { addShort(name, to: &register) }
    register.listTitles()
    return register
  }

  private func addFull(_ name: NameStretch, to register: inout Register) {
    var surname: NameKey?
    if case .han(let length) = name.form { surname = text.key(name.range.prefix(Int(length))) }
    if case .open = name.form, name.range.count <= 3 { surname = text.key(name.range.prefix(1)) }
    if let owner = owner(ofBracketed: name.range, register) {
      register.add(alias: text.key(name.range), for: owner)
      for part in parts(of: name.range) { register.add(alias: text.key(part), for: owner) }
      return
    }
    let index = register.entity(
      named: text.wording(name.range), key: text.key(name.range), kind: .person, at: name.range.lowerBound,
      surname: surname)
    describe(index, name.range, in: &register)
    switch name.form {
    case .open where name.range.count == 3:
      register.add(alias: text.key(name.range.dropFirst()), for: index)
    case .han(let length) where name.range.count - Int(length) == 2:
      register.add(alias: text.key(name.range.dropFirst(Int(length))), for: index)
    case .transliterated, .latin:
      for part in parts(of: name.range) { register.add(alias: text.key(part), for: index) }
    default: break
    }
  }

  /// The parts of two characters or more of names with dots.
  private func foreignParts(_ names: [NameStretch]) -> Set<NameKey> {
    names.reduce(into: []) { parts, name in
      guard case .transliterated = name.form else { return }
      parts.formUnion(self.parts(of: name.range).map { text.key($0) })
    }
  }

  /// 哈文|敲了敲 after 路易·哈文: a Chinese name of three characters that opens with a part of a name with dots.
  private func startsLikePart(_ name: NameStretch, _ parts: Set<NameKey>) -> Bool {
    guard !parts.isEmpty, name.form.surnameLength != nil, name.range.count == 3 else { return false }
    return parts.contains(text.key(name.range.dropLast()))
  }

  /// 石家垴|遗址: what a place is follows the name, which is nobody's.
  private func namesPlace(_ name: NameStretch) -> Bool {
    name.form.surnameLength != nil && text.longest(of: Self.places, at: name.range.upperBound) != nil
  }

  /// 越|认真，越…: the more, and no surname.
  private func compares(_ name: NameStretch) -> Bool {
    guard text[name.range.lowerBound] == 0x8D8A else { return false }
    let behind = name.range.upperBound..<min(text.count, name.range.upperBound + Self.longestClause)
    return behind.contains { text[$0] == 0x8D8A }
  }

  /// 男童|祖母|接受: a word for a relative opens no name.
  private func isKin(_ name: NameStretch) -> Bool {
    guard name.form.surnameLength != nil else { return false }
    let token = tokens[tokens.index(at: name.range.lowerBound)]
    return Int(token.start) == name.range.lowerBound && token.count > 1 && token.isAny(.kinship)
      && Self.relatives.contains(text[Int(token.end) - 1])
  }

  private static let relatives = ScalarSet("母父妈爸爷奶婆公伯叔姑姨舅婶嫂哥姐弟妹儿女孙妻夫")

  /// 攤商|凌晨, 店主|常年: a word of time behind a title.
  private func isTime(_ name: NameStretch) -> Bool {
    guard name.form.surnameLength != nil else { return false }
    let token = tokens[tokens.index(at: name.range.lowerBound)]
    return token.range == name.range && text.isOne(of: Self.times, token)
  }

  private static let times = ReadingText.words("凌晨 平时 平日 平素 平常 常年 常日 方才 连日 连夜 连年 连月 时常 时而 向来 终日 终年 终究 经常 全天 全年 全程")

  private static let longestClause = 10
  private static let places = ReadingText.words(
    "遗址 古镇 古村 古城 水库 水电站 隧道 大桥 特大桥 码头 渡口 渔港 景区 林场 农场 牧场 煤矿 矿区 火车站 车站 地铁站 收费站 服务区 机场 社区 小区 新村 村委会 村民 "
      + "村口 镇上 乡镇 街道 路口 河段 湿地 公园 墓群 窑址")

  /// 梅爸爸: a parent by the child's name is somebody else.
  private func isParent(_ form: Range<Int>) -> Bool { Self.parents.contains(text.key(form)) }

  private static let parents = ReadingText.keys("爸爸 妈妈 爸 妈 爷爷 奶奶 母 妻")

  /// 市民李女士: a role before a plain form of address brings in somebody new.
  private func isIntroduced(_ name: NameStretch, _ surname: Range<Int>) -> Bool {
    let index = tokens.index(at: name.range.lowerBound)
    guard index > 0, tokens[index - 1].isAny([.title, .role]), tokens[index - 1].count > 1 else { return false }
    let form = text.key(surname.upperBound..<name.range.upperBound)
    return Self.plainForms.contains(form)
  }

  private static let plainForms = ReadingText.keys("女士 先生 小姐 太太 某 太 生")

  /// 杨立昆(Yann LeCun): the name in brackets is another form of the one right before them.
  private func owner(ofBracketed range: Range<Int>, _ register: Register) -> Int? {
    guard text[range.lowerBound - 1] == 0x28, text[range.upperBound] == 0x29 else { return nil }
    let end = range.lowerBound - 1
    return (2...12).lazy.compactMap { register.aliases.entity(named: text.scalars[max(0, end - $0)..<end]) }.first
  }

  /// 老戴 is the one 戴 that the article names; otherwise a person of its own.
  private func addShort(_ name: NameStretch, to register: inout Register) {
    let surname: Range<Int>
    var isNickname = false
    switch name.form {
    case .nickname:
      isNickname = true
      surname = (name.range.lowerBound + 1)..<name.range.upperBound
    case .respectful:
      let first = tokens[tokens.index(at: name.range.lowerBound)]
      surname = first.range
    default: return
    }
    let key = text.key(name.range)
    if register.aliases[key] != nil { return }
    let isParent = isParent(surname.upperBound..<name.range.upperBound)
    if !isIntroduced(name, surname), !isParent,
      let person = person(surname, name.range, register)
    {
      return register.add(alias: key, for: person)
    }
    let index = register.entity(
      named: text.wording(name.range), key: key, kind: .person, at: name.range.lowerBound,
      surname: isNickname || isParent ? nil : text.key(surname))
    describe(index, name.range, in: &register)
    let own = gender(ofAddress: surname.upperBound..<name.range.upperBound)
    if register[index].gender == nil { register[index].gender = own }
  }

  /// The last person of that surname whom the form of address may mean: 陈大爷 is not 陈女士.
  private func person(_ surname: Range<Int>, _ name: Range<Int>, _ register: Register) -> Int? {
    let form = surname.upperBound..<name.upperBound
    let own = gender(ofAddress: form)
    let isWife = Self.wives.contains(text.key(form))
    if let titled = person(surname, before: name.lowerBound, titled: text.key(form).scalars, register) { return titled }
    return register.bySurname[text.key(surname)]?.last {
      let gender = register[$0].gender
      return register[$0].first < name.lowerBound && (own == nil || gender == nil || own == gender)
        && (!isWife || gender == .feminine || register[$0].femininity > 0)
    }
  }

  /// 陈经理: rather the manager than the customer of that name.
  private func person(
    _ surname: Range<Int>, before position: Int, titled title: [UInt32], _ register: Register
  ) -> Int? {
    guard title.count > 1, let people = register.bySurname[text.key(surname)], people.count > 1 else { return nil }
    return people.last { register[$0].first < position && register[$0].titleKey.ends(with: title) }
  }

  /// 罗太太 has another's surname: nobody but a woman of that name is meant.
  private static let wives = ReadingText.keys("太太 太 夫人")

  private func gender(ofAddress form: Range<Int>) -> Gender? {
    if Self.wives.contains(text.key(form)) { return .feminine }
    if form.contains(where: { Self.feminine.contains(text[$0]) }) { return .feminine }
    if form.contains(where: { Self.masculine.contains(text[$0]) }) { return .masculine }
    return form.count == 2 && text[form.lowerBound] == 0x5148 && text[form.lowerBound + 1] == 0x751F  // 先生
      ? .masculine : nil
  }

  private func parts(of range: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for position in range.lowerBound...range.upperBound {
      guard position == range.upperBound || text[position] == 0xB7 || text[position] == 0x20 else { continue }
      let isParticle = (0x61...0x7A).contains(text[start])  // van, de
      if position - start > 1, !isParticle { parts.append(start..<position) }
      start = position + 1
    }
    return parts.count > 1 ? parts.reversed() : []
  }

  /// Title and affiliation to the left of a first mention (麦浪食品董事会秘书贺云峥), and what they say of gender.
  func describe(_ entity: Int, _ range: Range<Int>, in register: inout Register) {
    let head = tokens.index(at: range.lowerBound)
    let phrase = NounPhrase(text: text, tokens: tokens)
    let start = phrase.start(ofHead: head)
    var titleStart = head
    while titleStart > start, isTitlePart(titleStart - 1) { titleStart -= 1 }
    while titleStart < head, !tokens[titleStart].isAny([.title, .role]) { titleStart += 1 }
    if titleStart < head {
      let title = Int(tokens[titleStart].start)..<range.lowerBound
      register.entitle(entity, text.wording(title), Array(text.scalars[title]))
      var first = start
      while first < titleStart, tokens[first].isAny([.determiner, .time]) || tokens[first].kind == .space { first += 1 }
      let before = Int(tokens[first].start)..<Int(tokens[titleStart].start)
      if before.count > 1, text[before.upperBound - 1] != 0x7684 {
        register[entity].affiliation = affiliation(before, titleAt: Int(tokens[titleStart].start))
      }
    }
    register[entity].femininity = femininity(of: range)
    register[entity].gender = gender(around: range, titleFrom: Int(tokens[titleStart].start))
  }

  /// 交通 before 局长 is 交通局.
  private func affiliation(_ range: Range<Int>, titleAt title: Int) -> String {
    var start = range.lowerBound
    while start < range.upperBound, Self.linking.contains(text[start]) { start += 1 }
    let isHead = text[title + 1] == 0x957F && Self.bodyHeads.contains(text[title]) && text[title - 1] != text[title]
    return text.wording(start..<(isHead ? title + 1 : range.upperBound))
  }

  private static let linking = ScalarSet("是为和与及、的")
  private static let bodyHeads = ScalarSet("局部处署厅院校所司科社团馆站台")

  private func isTitlePart(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.isAny([.title, .role]) { return true }
    let value = text[Int(token.start)]
    return token.count == 1 && Self.titleJoints.contains(value)
  }

  private static let titleJoints = ScalarSet("兼、副前原代总首席及")
  /// Given names lean: 秀兰, 建军.
  private func femininity(of name: Range<Int>) -> Int {
    let (womensNames, mensNames) = (Self.womensNames, Self.mensNames)
    return name.dropFirst().reduce(0) { sum, position in
      sum + (womensNames.contains(text[position]) ? 1 : mensNames.contains(text[position]) ? -1 : 0)
    }
  }

  private static let womensNames = ScalarSet("娟芳丽莉燕红霞秀英兰梅玲芬娜婷静雯怡萍淑惠慧珍珠琴蓉蕾薇莹倩媛颖琳娥妍姗姿妮娇婉娴菊香莲花翠菲瑶曼仪贞云雪月美凤素冰洁茜佩")
  private static let mensNames = ScalarSet("伟强军刚勇峰磊斌鹏涛浩杰建国栋辉雄武龙豪志虎彪坤柱彬毅勤民海山江东正邦明永康光华基立群振德富贵根福祥生兴旺松柏")
  private static let feminine = ScalarSet("她女姐妹妈母妻嫂姨婆奶娘妇嬷姑婶")
  private static let masculine = ScalarSet("父爸夫叔伯爷哥弟汉")

  private func gender(around range: Range<Int>, titleFrom: Int) -> Gender? {
    let (feminine, masculine) = (Self.feminine, Self.masculine)
    for position in max(titleFrom, range.lowerBound - 8)..<min(text.count, range.upperBound + 2) {
      if range.contains(position), !isShortForm(range) { continue }
      if feminine.contains(text[position]) { return .feminine }
      if masculine.contains(text[position]), text[position + 1] != 0x4EBA { return .masculine }
      if text[position] == 0x5148, text[position + 1] == 0x751F { return .masculine }
    }
    return nil
  }

  private func isShortForm(_ range: Range<Int>) -> Bool {
    tokens[max(0, tokens.index(at: range.upperBound - 1))].isAny(.respect)
  }
}
