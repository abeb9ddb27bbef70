/// Finds the mention that a cue has as its subject.
struct SubjectFinder {
  let text: ReadingText
  let tokens: TokenList

  /// How many mentions back a subject is looked for.
  private static let reach = 24
  /// The least score of whoever speaks to a listener of the same clause (set by hand).
  private static let leastSpeaker = -1.0

  /// The subject among mentions of the cue's sentence, and whether it is taken from outside the cue's own clause.
  func subject(of cue: Cue, _ discourse: Discourse, previous: Cue?) -> (mention: Int, isInherited: Bool)? {
    if isInModifier(cue, discourse) { return nil }
    if let paper = paper(of: cue, discourse) { return (paper, false) }
    let sentence = discourse.outline.sentences[cue.sentence].range
    // A sentence without an end is cut anywhere, also inside a cue.
    let clause = clauseStart(before: cue.range.lowerBound, in: sentence)
    let own = discourse.mentions(in: clause..<cue.range.lowerBound)
    let listeners = ModifiedListener(text: text, tokens: tokens)
    if let best = best(own.suffix(Self.reach), cue, discourse, minimum: 1.2) {
      if !listeners.isListener(discourse.mentions[best], discourse, in: clause) { return (best, false) }
      let others = own.prefix(upTo: best)
      let speaker = self.best(others.suffix(Self.reach), cue, discourse, minimum: Self.leastSpeaker)
      if let speaker { return (speaker, false) }
    }
    if let paper = PartSubject(text: text, discourse: discourse).paper(of: cue, clause) { return (paper, true) }
    if cue.isAny(.speech), isReport(cue) { return nil }
    let all = discourse.mentions(in: Range(from: sentence.lowerBound, to: clause))
    if let previous, previous.sentence == cue.sentence, isReport(previous), text[previous.range.upperBound] == 0xFF0C {
      // 据某台报道，一名里长听说…，笑着回了一句: the report's source does not go on.
      let reported = discourse.mentions(in: Range(from: previous.range.upperBound, to: clause))
      if let best = best(reported.suffix(Self.reach), cue, discourse, minimum: 0.2) { return (best, true) }
    }
    if let previous, previous.sentence == cue.sentence, let subject = previous.subject {
      if let other = actor(between: previous, and: cue, clause, discourse) { return (other, true) }
      // 她引述该局的回复，指…，继而质问: who or what is quoted does not go on.
      return discourse.isQuoted(subject) ? (quoter(all, discourse) ?? subject, true) : (subject, true)
    }
    if let best = best(all.suffix(Self.reach), cue, discourse, minimum: 0.2) { return (best, true) }
    return onlyPerson(all.suffix(Self.reach), cue, discourse).map { ($0, true) }
  }

  /// 根据勘察报告，: the paper that a source phrase ends in.
  private func paper(of cue: Cue, _ discourse: Discourse) -> Int? {
    guard cue.isSourcePhrase else { return nil }
    return discourse.mentions(in: cue.range).first {
      discourse.mentions[$0].kind == .document && discourse.mentions[$0].head == cue.range
    }
  }

  /// 学徒回忆，一个男人伸出手，问他: whoever acts last in what somebody reports asks or shouts.
  private func actor(between previous: Cue, and cue: Cue, _ clause: Int, _ discourse: Discourse) -> Int? {
    if let asked = answerer(of: previous, before: clause, cue, discourse) { return asked }
    guard cue.isAny(.sayOnly) && !cue.isAny([.speech, .gesture]) || isOfScene(cue) || isTold(cue, by: previous),
      previous.isAny([.speech, .opinion]), text[previous.range.upperBound] == 0xFF0C, previous.range.upperBound < clause
    else { return nil }
    return discourse.mentions(in: previous.range.upperBound..<clause).last { isActing($0, discourse) }
  }

  /// 回忆，猎人出门前擦掉脚印，说“……”: words in marks behind what is told.
  private func isTold(_ cue: Cue, by previous: Cue) -> Bool {
    Punctuation.openingMarks.contains(text[cue.range.upperBound])
      && text.longest(of: MainCues.tales, at: previous.range.lowerBound) != nil
  }

  /// 她到田里问舅舅，舅舅弯腰拔草，许久才答: whoever acts after somebody was asked gives the answer.
  private func answerer(of question: Cue, before clause: Int, _ cue: Cue, _ discourse: Discourse) -> Int? {
    guard cue.isAny([.sayOnly, .speech]), IndirectQuestion.asks(question, text),
      !IndirectQuestion.asks(cue, text) || text[cue.range.lowerBound] == 0x53CD,  // 反
      let comma = Range(from: question.range.upperBound, to: clause).first(where: { Punctuation.any.contains(text[$0]) }
      ),
      text[comma] == 0xFF0C, comma - question.range.upperBound <= Self.longestListener
    else { return nil }
    return discourse.mentions(in: comma..<clause).last {
      isActing($0, discourse) && discourse.place(of: $0).phrase.lowerBound > comma
    }
  }

  /// Whom somebody asks has no longer name (set by hand).
  private static let longestListener = 8

  /// 临走前只交代, 一再叮嘱: what somebody says to somebody in a scene that another tells.
  private func isOfScene(_ cue: Cue) -> Bool { text.longest(of: Self.scenes, at: cue.range.lowerBound) != nil }

  private static let scenes = ReadingText.words(
    "交代 交待 叮嘱 嘱咐 吩咐 叮咛 劝 哀求 央求 恳求 喝斥 呵斥 训斥 责骂 安慰 托付 念叨 嘀咕 嘟囔 大喊 高喊 喊话 哭喊 叫嚷 骂")

  private func quoter(_ candidates: Range<Int>, _ discourse: Discourse) -> Int? {
    candidates.suffix(Self.reach).first { isActing($0, discourse) }
  }

  private func isActing(_ mention: Int, _ discourse: Discourse) -> Bool {
    discourse.place(of: mention).standsAsSubject && discourse.mentions[mention].isPerson
  }

  /// 经营水族馆的尤某，去年报案，声称: nobody else is named before the cue, however the clauses are built.
  private func onlyPerson(_ candidates: Range<Int>, _ cue: Cue, _ discourse: Discourse) -> Int? {
    let people = candidates.filter { index in
      discourse.sentence(of: index) == cue.sentence && discourse.mentions[index].isPerson
        && !discourse.place(of: index).isAttributive
    }
    guard people.count == 1, let person = people.first, isNamed(discourse.mentions[person]),
      !discourse.place(of: person).isOblique, !discourse.place(of: person).isPossessor
    else { return nil }
    return person
  }

  /// A name, 他 or 她.
  private func isNamed(_ mention: Mention) -> Bool {
    switch mention.kind {
    case .person, .pronoun(.masculine), .pronoun(.feminine): true
    default: false
    }
  }

  /// 一名自称“老中医”的男子: the cue stands in the phrase of somebody named behind it.
  private func isInModifier(_ cue: Cue, _ discourse: Discourse) -> Bool {
    let start = cue.range.lowerBound
    let mayBeNoun = cue.isSourcePhrase || tokens[tokens.index(at: start)].isAny(NounPhrase.passed)
    return discourse.mentions(in: cue.range.upperBound..<(cue.range.upperBound + 24)).prefix(3).contains {
      guard mayBeNoun || discourse.mentions[$0].kind == .role,
        discourse.placeFinder.mayReach(discourse.mentions[$0], to: start - 1)
      else { return false }
      let first = discourse.place(of: $0).phrase.lowerBound
      return first < start && tokens[tokens.index(at: first)].isAny(.determiner)
    }
  }

  /// 报道 names its source only after 援引.
  private func isReport(_ cue: Cue) -> Bool { text[cue.range.lowerBound] == 0x62A5 }

  /// The start of the comma clause that holds the position.
  /// - Complexity: O(marks since the clause's start).
  func clauseStart(before position: Int, in sentence: Range<Int>) -> Int {
    guard position > sentence.lowerBound else { return position }
    let marks = text.marks
    var place = marks.firstPlace(from: position) - 1
    while place >= 0, marks[place] >= sentence.lowerBound {
      let ends =
        marks.isAny(Punctuation.clause, at: place)
        || marks.isAny(Punctuation.closingMarks, at: place) && Punctuation.clause.contains(text[marks[place] - 1])
      if ends { return marks[place] + 1 }
      place -= 1
    }
    return sentence.lowerBound
  }

  private func best(_ candidates: Range<Int>, _ cue: Cue, _ discourse: Discourse, minimum: Double) -> Int? {
    var best: (score: Double, mention: Int)?
    for index in candidates where discourse.sentence(of: index) == cue.sentence {
      let score = score(index, cue, discourse)
      if score >= minimum, score > best?.score ?? -100 { best = (score, index) }
    }
    return best?.mention
  }

  private static let sourcePrepositions = ScalarSet("据按依照被像如")

  private func score(_ index: Int, _ cue: Cue, _ discourse: Discourse) -> Double {
    let mention = discourse.mentions[index]
    if case .pronoun(let pronoun) = mention.kind {
      switch pronoun {
      case .first, .second, .who, .itself: return -100
      default: break
      }
    }
    let place = discourse.place(of: index)
    if place.isAttributive { return -100 }
    if isCarrier(index, of: cue, discourse) { return -100 }
    var score = 0.0
    let isTitle = mention.kind == .document && text[mention.head.upperBound] == 0x300B  // 《执行报告》|指出
    let between =
      wordsBetween(mention.head.upperBound + (isTitle ? 1 : 0), cue.range.lowerBound)
      - wordsOfPlace(after: index, before: cue, discourse)
    if between == 0 { score += 3 } else { score -= min(1.5, 0.15 * Double(between)) }
    if place.isSubject { score += 2.5 } else if opensPredicate(mention.head.upperBound) { score += 1.2 }
    if discourse.isQuoted(index) { return 6 - 0.1 * Double(between) }
    if place.isOblique {
      let preposition = discourse.preposition(before: index)
      if preposition == 0x4ECE, text[cue.range.lowerBound] == 0x83B7 { return 5 }  // 从…获悉
      score += Self.sourcePrepositions.contains(preposition) || isSeenBy(cue) ? 1.5 : -2.6
    }
    if place.isPossessor, !cue.isSourcePhrase, !ownsFinding(mention, cue) { score -= 3.5 }
    if mention.isPerson, !place.isSubject, WitnessedSpeaker.isSeen(index, discourse),
      !WitnessedSpeaker.isOver(in: Range(from: mention.head.upperBound, to: cue.range.lowerBound), text)
    {
      score += 3  // 她曾听到男主人对孩子大吼
    }
    switch mention.kind {
    case .pronoun: if place.isSubject { score += 0.6 }
    case .person: score += cue.isInscription(in: text) ? -1 : 0.6
    case .document: score += cue.isInscription(in: text) ? 1.5 : cue.isAny(.document) ? 0 : -0.8
    case .collective: score -= 0.2
    default: break
    }
    return score
  }

  /// 据《观察报》网站|报道, 在facebook|留言: what carries the words, and nobody who says them.
  private func isCarrier(_ index: Int, of cue: Cue, _ discourse: Discourse) -> Bool {
    let head = discourse.mentions[index].head
    if discourse.mentions[index].kind == .document { return text[head.lowerBound - 1] == 0x300B && isReport(cue) }  // 》
    guard discourse.mentions[index].kind == .organisation, discourse.place(of: index).isOblique else { return false }
    return discourse.preposition(before: index) == 0x5728 && tokens[tokens.index(at: head.lowerBound)].isAny(.platform)
  }

  /// 气象台的数字|显示, 工会的调查|发现: what a body found out speaks for it.
  private func ownsFinding(_ mention: Mention, _ cue: Cue) -> Bool {
    let start = mention.head.upperBound + 1
    guard mention.kind == .organisation || mention.kind == .shortOrganisation, text[start - 1] == 0x7684,
      text.longest(of: Self.showing, at: cue.range.lowerBound) != nil, start < cue.range.lowerBound
    else { return false }
    return Self.findings.end(before: cue.range.lowerBound, in: text)
      && !(start..<cue.range.lowerBound).contains { Punctuation.any.contains(text[$0]) }
  }

  private static let showing = ReadingText.words("显示 表明 证实 指出 揭示 反映 印证 说明 证明 记载 载明 记录 写道 写明 注明")
  private static let findings = WordEndings(
    "数字 调查 民调 问卷 普查 抽查 统计 监测 检测 测算 研究 评估 审计 测试 结果 实验 观测 摸底 走访 化验 检验 档案 资料 记录 台账 卷宗 案卷 史料 文献 名册 账册 账本 报表 数据 监控 录像 影像")

  /// 某某对本报表示, 某某不愿多谈: what follows a subject, not an object.
  private func opensPredicate(_ position: Int) -> Bool {
    let token = tokens.index(at: position)
    guard token < tokens.count, Int(tokens[token].start) == position else { return false }
    return tokens[token].isAny([.preposition, .adverb]) && !tokens[token].isAny(.conjunction)
      || text[position] == 0x4E0D
  }

  /// 在她看来.
  private func isSeenBy(_ cue: Cue) -> Bool { text[cue.range.lowerBound] == 0x770B || cue.isSourcePhrase }

  /// Words between a mention and the cue that are not adverbs, conjunctions or the like.
  fileprivate func wordsBetween(_ start: Int, _ end: Int) -> Int {
    guard start < end else { return 0 }
    var count = 0
    for index in tokens.index(at: start)..<tokens.index(at: end) {
      let token = tokens[index]
      if token.isAny([.adverb, .conjunction, .time]) || token.kind == .space { continue }
      count += 1
    }
    return count
  }
}

extension SubjectFinder {
  /// 在四个小时后的公告中: the words of a phrase that says in what paper something is said.
  fileprivate func wordsOfPlace(after index: Int, before cue: Cue, _ discourse: Discourse) -> Int {
    let start = discourse.mentions[index].head.upperBound
    let between = Range(from: start, to: cue.range.lowerBound)
    if between.count < 2 { return 0 }
    for other in discourse.mentions(in: between) where discourse.mentions[other].kind == .document {
      guard discourse.place(of: other).isOblique, let preposition = discourse.place(of: other).preposition,
        Int(tokens[preposition].start) >= start
      else { continue }
      return wordsBetween(Int(tokens[preposition].start), discourse.mentions[other].head.upperBound + 1)
    }
    return 0
  }

  /// Gives the cues of an article their subjects.
  func addSubjects(to cues: inout [Cue], _ discourse: Discourse) {
    for index in cues.indices {
      let previous = index > 0 ? cues[index - 1] : nil
      guard let found = subject(of: cues[index], discourse, previous: previous) else { continue }
      cues[index].subject = found.mention
      cues[index].isInherited = found.isInherited
    }
  }
}
