/// Whom short forms mean: 部长, 这名代理商, 该公司; whoever has no name gets an entity of its own.
extension Discourse {
  /// How many of the latest names a short form may point to.
  private static let shortFormMemory = 400

  /// 这名代理商, 部长: somebody introduced before with the same word, or an unnamed person of its own.
  func person(ofRole index: Int) -> Int? {
    let range = place(of: index).phrase
    let isPointing =
      ScalarSet.pointing.contains(text[range.lowerBound]) && !bringsInSomebody(range) && !pointsToBody(index, range)
    let isBare = range == mentions[index].head || isOnlyDescribed(index)
    if let kin = kin(index) { return kin }
    if isPointing || isBare {
      let role = text.key(mentions[index].head).scalars
      if isPointing { resolve(calledBy: role, before: index) }
      if let known = knownAs(role, before: index) { return known }
      if isPointing, role.count > 2, role[0] == 0x8001, let known = knownAs(Array(role.dropFirst()), before: index) {
        return known  // 这位老师傅
      }
      if isBare, let titled = register.titled(role, before: range.lowerBound, among: Self.shortFormMemory) {
        return titled
      }
      if isBare, let father = FatherFinder.father(role, before: range.lowerBound, in: self) {
        return father
      }
      if isPointing, let other = CounterpartKin.person(role, before: index, in: self) { return other }
      if isPointing, let foreigner = Foreigner.person(pointedToBy: index, in: self) { return foreigner }
      if isPointing, let last = personPointedTo(by: index) { return last }
    }
    return unnamed(index, .role)
  }

  /// 霍某与助手到场。这名助手…: finds whom the same word meant before, the first of them first, so that none waits for others.
  private func resolve(calledBy role: [UInt32], before index: Int) {
    for candidate in max(0, index - Self.pointingReach)..<index
    where mentions[candidate].kind == .role && resolved[candidate] == nil {
      guard sentence(of: candidate) >= 0, text.key(mentions[candidate].head).scalars == role,
        !place(of: candidate).isAttributive
      else { continue }
      _ = entity(of: candidate)
    }
  }

  /// Whoever goes by a role among the last 80 mentions.
  private func knownAs(_ role: [UInt32], before index: Int) -> Int? {
    let first = max(0, index - 80)
    var end = index
    while let candidate = roles.last(in: first..<end, endingAs: role) {
      var meant = resolved[candidate]
      if meant == nil, mentions[candidate].kind == .role, introduces(candidate, role) { meant = entity(of: candidate) }
      if let entity = meant ?? mentions[candidate].entity, register.isCalled(entity, role), !isGeneric(candidate) {
        return entity
      }
      end = candidate
    }
    return nil
  }

  /// 每名学生限领一份: nobody that a later 学生 could be.
  private func isGeneric(_ candidate: Int) -> Bool {
    Self.generic.contains(text[place(of: candidate).phrase.lowerBound])
  }

  private static let generic = ScalarSet("每各任凡")

  /// 该段办公室一名工作人员: the phrase points to the body, and not to the person.
  private func bringsInSomebody(_ phrase: Range<Int>) -> Bool {
    tokens.indices(in: phrase).dropFirst().contains {
      tokens[$0].isAny(.determiner) && Self.newcomers.contains(text[Int(tokens[$0].start)])
    }
  }

  private static let newcomers = ScalarSet("一某另")

  /// 该公司发言人, 这家医院的院长: the phrase points to a body, whose people are not known by it; not 这位公司发言人.
  private func pointsToBody(_ index: Int, _ phrase: Range<Int>) -> Bool {
    guard text.longest(of: Self.personal, at: phrase.lowerBound) == nil,
      let first = mentions(in: phrase).first, first != index
    else { return false }
    return mentions[first].kind == .organisation || mentions[first].kind == .shortOrganisation
  }

  private static let personal = ReadingText.words("这位 这名 这个 那位 那名 那个 该名 该位 此名 此位")

  /// 老里长, 一向嘴硬的父亲: what stands before the role names nobody and picks nobody out.
  private func isOnlyDescribed(_ index: Int) -> Bool {
    let (phrase, head) = (place(of: index).phrase, mentions[index].head)
    if head.lowerBound - phrase.lowerBound == 1 {
      return text[phrase.lowerBound] == 0x8001 && text[head.upperBound - 1] != 0x4EBA  // 老, 人
    }
    guard text[head.lowerBound - 1] == 0x7684, !tokens.indices(in: phrase).contains(where: { picks(tokens[$0]) }) else {
      return false
    }
    return tokens[tokens.index(at: head.lowerBound)].isAny(.kinship) && self.mentions(in: phrase).first == index
  }

  private func picks(_ token: Token) -> Bool { token.isAny(.determiner) || token.kind == .number }

  /// 一名前区域代理商: whether a role is named here for the first time.
  private func introduces(_ candidate: Int, _ role: [UInt32]) -> Bool {
    Self.introducing.contains(text[place(of: candidate).phrase.lowerBound])
      && text.key(mentions[candidate].head).scalars.ends(with: role)
  }

  private static let introducing = ScalarSet("一有某两三")

  func unnamed(_ index: Int, _ kind: Entity.Kind) -> Int? {
    var range = place(of: index).phrase
    if range.count > 2, text[range.lowerBound] == 0x6709, text[range.lowerBound + 1] != 0x5173 {  // 有, but not 有关
      range = (range.lowerBound + 1)..<range.upperBound
    }
    if kind == .document { range = paperName(wholePaper(range)) }
    if kind == .role { range = withoutCountedPaper(range) }
    guard !range.isEmpty else { return nil }
    if kind == .role, let (body, rest) = bodyAndRole(index, range) {
      // 该公司一名主管
      if Self.introducing.contains(text[rest.lowerBound]), ScalarSet.pointing.contains(text[range.lowerBound]) {
        return register.entity(named: rest, in: text, kind: kind, at: rest.lowerBound)
      }
      let key = NameKey(register[body].key.scalars + text.key(rest).scalars)
      return register.entity(
        named: register[body].name + text.wording(rest), key: key, kind: kind, at: range.lowerBound)
    }
    let entity = register.entity(named: range, in: text, kind: kind, at: range.lowerBound)
    if kind == .role, register[entity].gender == nil {
      register[entity].gender = RoleGender.gender(of: mentions[index].head, in: text)
    }
    return entity
  }

  /// 双方签署的|移交|协议: a verb of two characters between 的 and the noun is part of the paper's name.
  private func wholePaper(_ phrase: Range<Int>) -> Range<Int> {
    let first = tokens.index(at: phrase.lowerBound)
    guard first > 1, Int(tokens[first].start) == phrase.lowerBound, tokens[first - 1].count == 2,
      tokens[first - 1].isAny(.action), text[Int(tokens[first - 1].start) - 1] == 0x7684
    else { return phrase }
    return Int(tokens[first - 1].start)..<phrase.upperBound
  }

  /// 那张手写的告示, 一份诊断书: the name of a paper is the noun, without what describes or counts it.
  private func paperName(_ phrase: Range<Int>) -> Range<Int> {
    var start = phrase.last { text[$0] == 0x7684 }.map { $0 + 1 } ?? phrase.lowerBound
    var rest = start
    while rest < phrase.upperBound, Self.counting.contains(text[rest]) || TokenList.isDigit(text[rest]) { rest += 1 }
    if rest > start, rest + 1 < phrase.upperBound, Self.measures.contains(text[rest]) { start = rest + 1 }
    return start..<phrase.upperBound
  }

  /// 一条|读者的留言, 两封|家长的来信: what is counted is the paper, and not who wrote it.
  private func withoutCountedPaper(_ phrase: Range<Int>) -> Range<Int> {
    guard phrase.count > 3, text[phrase.upperBound] == 0x7684, Self.counting.contains(text[phrase.lowerBound]),
      ScalarSet.paperMeasures.contains(text[phrase.lowerBound + 1])
    else { return phrase }
    return (phrase.lowerBound + 2)..<phrase.upperBound
  }

  /// 涌入上千条留言，点赞最多的一条: the paper that was named last, of those that a number alone picks one of.
  func paperCounted(by index: Int) -> Int {
    let head = mentions[index].head
    guard head.count == 2, Self.counting.contains(text[head.lowerBound]),
      Self.measures.contains(text[head.lowerBound + 1])
    else { return index }
    return stride(from: index - 1, through: max(0, index - 12), by: -1).first { mentions[$0].kind == .document }
      ?? index
  }

  private static let counting = ScalarSet("一这那另两几每二三四五六七八九十百千万数上多")
  private static let measures = ScalarSet("份张封则篇条块本页纸幅面段个行枚部叠道通首册卷")

  /// 该会发言人: the body that the phrase opens with, and the words for the role.
  private func bodyAndRole(_ index: Int, _ range: Range<Int>) -> (body: Int, rest: Range<Int>)? {
    guard index > 0, case .shortOrganisation = mentions[index - 1].kind else { return nil }
    let short = mentions[index - 1].head
    guard short.lowerBound == range.lowerBound, short.upperBound < range.upperBound,
      let body = entity(of: index - 1), register[body].kind == .organisation
    else { return nil }
    var rest = short.upperBound..<range.upperBound
    if text[rest.lowerBound] == 0x7684 { rest = (rest.lowerBound + 1)..<rest.upperBound }
    return (body, rest)
  }

  /// 这家国内最大的代工厂: a body named nowhere else is the one that the words before it name.
  func bodyPointedTo(by index: Int) -> Int? {
    guard let own = mentions[index].entity, mentionCounts[own] == 1,
      text.longest(of: Self.pointers, at: place(of: index).phrase.lowerBound) != nil
    else { return nil }
    return stride(from: index - 1, through: max(0, index - Self.pointingReach), by: -1).lazy.filter {
      self.mentions[$0].kind == .organisation && self.sentence(of: $0) >= 0
    }.compactMap { self.mentions[$0].entity }.first { $0 != own }
  }

  private static let pointers = ReadingText.words("这家 这间 这所 这支 该家 此家")

  /// 饮料公司|“山野气泡”: the name that follows the kind of body.
  private func nameBehind(_ mention: Int) -> Int? {
    guard mention + 1 < mentions.count, sentence(of: mention) >= 0, place(of: mention).isAttributive else { return nil }
    let (kind, next) = (mentions[mention], mentions[mention + 1])
    guard Punctuation.openingMarks.contains(text[kind.head.upperBound]),
      next.head.lowerBound == kind.head.upperBound + 1
    else { return nil }
    return next.entity
  }

  /// No body is meant that was named so many mentions before.
  private static let bodyReach = 120

  /// The last body before that an ending alone is short for, rather by its end than by what it leaves out.
  private func body(endingAs form: [UInt32], before index: Int) -> Int? {
    let position = mentions[index].head.lowerBound
    let named = register.organisations.suffix(Self.shortFormMemory).filter {
      register[$0].first < position && register.isShort(form, of: $0)
    }
    return named.last { register[$0].key.scalars.ends(with: form) } ?? named.last
  }

  /// The body that a word for its kind means (公司, 院方): the last one with such an ending, rather one that acts by itself.
  func body(ofShort index: Int) -> Int? {
    let position = mentions[index].head.lowerBound
    let form = text.key(mentions[index].head)
    guard let endings = ShortBody.endings(of: form) else {
      let isListed = tokens[tokens.index(at: mentions[index].head.lowerBound)].isAny(.shortOrganisation)
      return isListed ? nil : body(endingAs: form.scalars, before: index)
    }
    var place = bodies.firstPlace(from: index) - 1
    var governed: (entity: Int, sentence: Int)?
    while place >= 0, Int(bodies[place]) >= index - Self.bodyReach {
      defer { place -= 1 }
      guard let entity = mentions[Int(bodies[place])].entity else { continue }
      if let mainBody, mainBody != entity, mentionCounts[entity] < 2, register[mainBody].first < position {
        continue
      }
      guard endings.isEmpty || endings.end(register[entity].key.scalars),
        !ShortBody.isOtherBranch(register[entity].key, form)
      else { continue }
      let sentence = sentence(of: Int(bodies[place]))
      if let governed, governed.sentence != sentence { return governed.entity }
      guard self.place(of: Int(bodies[place])).isOblique else { return nameBehind(Int(bodies[place])) ?? entity }
      governed = governed ?? (entity, sentence)  // 石桥宣布融资，由东岸资本参与。公司称
    }
    if let governed { return governed.entity }
    let known = register.organisations.suffix(Self.shortFormMemory)
    let named = known.last { entity in
      register[entity].first < position && endings.end(register[entity].key.scalars)
        && !ShortBody.isOtherBranch(register[entity].key, form)
    }
    return named ?? known.first { $0 == mainBody && register[$0].first < position }
  }
}

extension Array where Element: Equatable {
  /// Whether the last elements are those of `suffix`.
  func ends(with suffix: [Element]) -> Bool {
    guard count >= suffix.count else { return false }
    let start = count - suffix.count
    for index in suffix.indices.reversed() where self[start + index] != suffix[index] { return false }
    return true
  }
}
