/// Whom pronouns mean.
extension Discourse {
  /// How many mentions back an antecedent is sought.
  private static let pronounReach = 60

  func antecedent(of index: Int, _ pronoun: Pronoun) -> Int? {
    let position = mentions[index].head.lowerBound
    switch pronoun {
    case .masculine, .feminine, .any, .itself: return bestPerson(before: index, at: position, pronoun)
    case .plural: return bestGroup(before: index) ?? bestPerson(before: index, at: position, pronoun)
    case .neuter: return bestGroup(before: index)
    case .former: return pair(before: index)?.former ?? recentPerson(before: index, skipping: 1)
    case .latter: return pair(before: index)?.latter ?? recentPerson(before: index, skipping: 0)
    case .other: return otherParty(before: index)
    case .first, .second, .who, .collective: return nil
    }
  }

  /// 记者致电经理，对方称: whoever stands nearest before, other than the subject of the clause or sentence before and
  /// the reporter; without anybody else that subject.
  private func otherParty(before index: Int) -> Int? {
    if let answerer = answerer(at: mentions[index].head.lowerBound) { return answerer }
    var first: (sentence: Int, entity: Int)?
    var nearest: [Int] = []
    for candidate in stride(from: index - 1, through: max(0, index - Self.partyReach), by: -1) {
      let place = place(of: candidate)
      guard place.sentence >= 0, !place.isAttributive, isParty(mentions[candidate]) else { continue }
      if let first, place.sentence < first.sentence, nearest.contains(where: { $0 != first.entity }) { break }
      guard let entity = entity(of: candidate) else { continue }
      if place.isSubject, !place.isPossessor, first.map({ $0.sentence == place.sentence }) ?? true {
        first = (place.sentence, entity)
      }
      if !register[entity].isReporter, !nearest.contains(entity) { nearest.append(entity) }
    }
    return nearest.first { $0 != first?.entity } ?? nearest.first
  }

  /// 话务员称，包裹可改送。问及赔偿，对方答: behind what a reporter asks, whoever spoke last.
  private func answerer(at position: Int) -> Int? {
    guard position > 1, text[position - 1] == 0xFF0C else { return nil }
    var start = position - 1
    while start > 0, position - start < Self.longestQuestion, !Punctuation.clause.contains(text[start - 1]) {
      start -= 1
    }
    guard text.longest(of: Self.asking, at: start) != nil else { return nil }
    return speakers.last(before: position)
  }

  /// From the verb of asking to 对方 (set by hand).
  private static let longestQuestion = 24
  private static let asking = ReadingText.words("问及 问到 问起 被问及 被问到 被问 追问 再问 记者问 记者追问 记者再问 当被问 当问及 再追问 继续追问")

  private func isParty(_ mention: Mention) -> Bool {
    if case .pronoun(let pronoun) = mention.kind { return pronoun.isThirdPerson && pronoun != .other }
    return mention.isPerson || mention.kind == .organisation
  }

  private static let partyReach = 16

  /// The two people or bodies that the nearest sentence before names: 前者 is the first, 后者 the last of them.
  private func pair(before index: Int) -> (former: Int, latter: Int)? {
    let own = sentence(of: index)
    var sentence = own
    var found: [Int] = []
    for candidate in stride(from: index - 1, through: max(0, index - 30), by: -1) {
      guard self.sentence(of: candidate) >= 0, !place(of: candidate).isAttributive else { continue }
      if self.sentence(of: candidate) != sentence, found.count > 1 { break }
      guard isNamed(mentions[candidate]) || self.sentence(of: candidate) == own && isParty(mentions[candidate]),
        let entity = entity(of: candidate), !found.contains(entity)
      else { continue }
      if self.sentence(of: candidate) != sentence { found = [] }
      sentence = self.sentence(of: candidate)
      found.append(entity)
    }
    guard found.count > 1, let former = found.last, let latter = found.first else { return nil }
    return (former, latter)
  }

  private func isNamed(_ mention: Mention) -> Bool {
    mention.kind == .person || mention.kind == .organisation || mention.kind == .role
  }

  /// The person whom the evidence (``AntecedentEvidence``) speaks for most; without anybody who may be meant, whoever spoke
  /// last.
  private func bestPerson(before index: Int, at position: Int, _ pronoun: Pronoun) -> Int? {
    if let same = sameForm(before: index) ?? subjectBefore(index, pronoun) ?? identified(before: index, pronoun) {
      return same
    }
    let found = withUnsafeTemporaryAllocation(of: Int.self, capacity: Self.pronounReach) { room in
      let people = people(before: index, room)
      for person in people where isMeant(person) { _ = entity(of: person) }
      return likeliest(of: people, for: index, pronoun)
    }
    if let found { noteGender(of: found, pronoun, index) }
    return found ?? speakers.last(before: position)
  }

  /// Whoever is surely meant by 他 once is no 她 later.
  private func noteGender(of person: Int, _ pronoun: Pronoun, _ index: Int) {
    guard sentence(of: index) >= 0, register.kind(of: person) == .person, register.gender(of: person) == nil,
      antecedentChoices[index]?.first?.probability ?? 0 >= Self.sure
    else { return }
    switch pronoun {
    case .masculine: register[person].gender = .masculine
    case .feminine: register[person].gender = .feminine
    default: break
    }
  }

  /// Nobody is sure below (set by hand).
  private static let sure: Float = 0.98

  /// 一位船工放下了碗，他的女儿……: the subject of the clause before, who opens the sentence and is the only person in it.
  private func subjectBefore(_ index: Int, _ pronoun: Pronoun) -> Int? {
    let start = mentions[index].head.lowerBound
    guard pronoun == .masculine || pronoun == .feminine, text[start - 1] == 0xFF0C,
      text[mentions[index].head.upperBound] == 0x7684, sentence(of: index) >= 0  // ， 的
    else { return nil }
    let sentence = outline.sentences[sentence(of: index)].range
    let people = self.mentions(in: Range(from: sentence.lowerBound, to: start)).filter {
      isPerson($0) && !place(of: $0).isAttributive
    }
    guard people.count == 1, let subject = people.first, place(of: subject).standsAsSubject,
      let entity = entity(of: subject), mayMean(entity, pronoun),
      tokens[tokens.index(at: mentions[index].head.upperBound + 1)].isAny(.kinship)
    else { return nil }
    return entity
  }

  /// 那个人是关旭。……他说: whom the sentence before tells to be somebody pointed to, and who ends it.
  private func identified(before index: Int, _ pronoun: Pronoun) -> Int? {
    guard pronoun == .masculine || pronoun == .feminine,
      let last = stride(from: index - 1, through: max(0, index - Self.quotedReach), by: -1).first(where: {
        sentence(of: $0) >= 0
      }), mentions[last].kind == .person, Punctuation.terminal.contains(text[mentions[last].head.upperBound]),
      Self.pointedTo.end(before: mentions[last].head.lowerBound, in: text),
      let entity = entity(of: last), mayMean(entity, pronoun)
    else { return nil }
    return entity
  }

  /// So many mentions may stand in a quotation between (set by hand).
  private static let quotedReach = 6
  private static let pointedTo = WordEndings(
    "那个人是 那人是 这个人是 这人是 此人是 来人是 来者是 这个人就是 那个人就是 这人就是 那人就是 此人正是 此人就是 来人正是 那个人正是 那人正是 这个人正是")

  /// The mentions of people before a pronoun in its paragraph or the two before, the nearest first.
  /// - Parameter room: for ``pronounReach`` of them.
  private func people(
    before index: Int, _ room: UnsafeMutableBufferPointer<Int>
  ) -> UnsafeMutableBufferPointer<Int> {
    var count = 0
    if sentence(of: index) >= 0 {
      let paragraph = outline.sentences[sentence(of: index)].paragraph
      for candidate in stride(from: index - 1, through: max(0, index - room.count), by: -1) where isPerson(candidate) {
        guard paragraph - outline.sentences[sentence(of: candidate)].paragraph < 3 else { break }
        room.initializeElement(at: count, to: candidate)
        count += 1
      }
    }
    return UnsafeMutableBufferPointer(rebasing: room[..<count])
  }

  /// Whether a mention of a person may be whom a pronoun points back to: not 我.
  private func isMeant(_ mention: Int) -> Bool { mentions[mention].kind != .pronoun(.first) }

  /// The likeliest of some mentions of people, whom a pronoun may mean; all are noted.
  private func likeliest(of people: UnsafeMutableBufferPointer<Int>, for index: Int, _ pronoun: Pronoun) -> Int? {
    withUnsafeTemporaryAllocation(of: AntecedentEvidence.Option.self, capacity: Self.pronounReach) { options in
      let count = weigh(people, before: index, pronoun, into: options)
      return antecedentChoices.note(options[..<count], of: index)
    }
  }

  /// Weighs the mentions of people before a pronoun that may be meant, the nearest first; all are resolved.
  /// - Parameter options: room for as many.
  /// - Returns: how many there are.
  private func weigh(
    _ people: UnsafeMutableBufferPointer<Int>, before index: Int, _ pronoun: Pronoun,
    into options: UnsafeMutableBufferPointer<AntecedentEvidence.Option>
  ) -> Int {
    var evidence = AntecedentEvidence(pronoun: index, pronoun, in: self)
    var features: [[Int32]] = []
    var count = 0
    for (number, person) in people.enumerated() {
      guard let entity = entity(person, meantBy: index, pronoun) else { continue }
      let next = number > 0 ? people[number - 1] : nil
      options.initializeElement(at: count, to: evidence.option(person, next, entity))
      count += 1
      if keepsAntecedents { features.append(evidence.features) }
    }
    if keepsAntecedents { keptAntecedents.append((index, Array(zip(options[..<count], features)))) }
    return count
  }

  /// The entity of a mention of a person, if a pronoun may mean it.
  @inline(__always)
  private func entity(_ person: Int, meantBy index: Int, _ pronoun: Pronoun) -> Int? {
    guard isMeant(person), let entity = resolvedEntity(of: person), mayMean(entity, pronoun),
      !register.isReporter(entity) || isSpoken(pronoun), pronoun == .plural || !isGroup(person),
      !ownsSubject(person, pronoun),
      place(of: index).isSubject || !place(of: person).isSubject || !isSameClause(person, index)
    else { return nil }
    return entity
  }

  /// 黄某的丈夫赶到。他…: whose kin is the subject is not meant, where the kin may be.
  private func ownsSubject(_ person: Int, _ pronoun: Pronoun) -> Bool {
    guard place(of: person).isPossessor, person + 1 < mentions.count else { return false }
    let kin = mentions[person + 1]
    guard kin.kind == .role, kin.head.lowerBound == mentions[person].head.upperBound + 1,
      tokens[tokens.index(at: kin.head.lowerBound)].isAny(.kinship), place(of: person + 1).isSubject,
      !place(of: person + 1).isAttributive
    else { return false }
    return agrees(RoleGender.gender(of: kin.head, in: text), pronoun)
  }

  /// 十几位里民, 助理们: more than one, whom no 他 means.
  private func isGroup(_ person: Int) -> Bool {
    guard mentions[person].kind == .role else { return false }
    let (phrase, head) = (place(of: person).phrase, mentions[person].head)
    return text[head.upperBound - 1] == 0x4EEC  // 们
      || Self.several.contains(text[phrase.lowerBound]) && Self.measures.contains(text[phrase.lowerBound + 1])
      || countsMany(phrase.lowerBound)
  }

  /// 十九个学生, 30名工人: a number of two digits or more before the measure.
  private func countsMany(_ start: Int) -> Bool {
    var end = start
    while end < start + 6, Self.digits.contains(text[end]) || TokenList.isDigit(text[end]) { end += 1 }
    return end > start + 1 && Self.measures.contains(text[end])
  }

  private static let digits = ScalarSet("一二两三四五六七八九十百千万")
  private static let several = ScalarSet("两二三四五六七八九十几数多")
  private static let measures = ScalarSet("位名个百千万十几多")

  /// 自己: may be the reporter, who is never 他 or 她 in what he writes.
  private func isSpoken(_ pronoun: Pronoun) -> Bool { pronoun == .itself || pronoun == .plural }

  /// A person, named or not, whose gender agrees with a pronoun's.
  private func mayMean(_ entity: Int, _ pronoun: Pronoun) -> Bool {
    let kind = register.kind(of: entity)
    return (kind == .person || kind == .role) && agrees(register.gender(of: entity), pronoun)
  }

  /// 工作人员劝他: an object cannot be the subject of its own clause.
  private func isSameClause(_ subject: Int, _ object: Int) -> Bool {
    let range =
      mentions[subject].head.upperBound..<max(mentions[subject].head.upperBound, mentions[object].head.lowerBound)
    return range.count < 20 && text.marks.count(of: Punctuation.clause, in: range, limit: 1) == 0
  }

  /// The same pronoun earlier in the sentence means the same person.
  private func sameForm(before index: Int) -> Int? {
    for candidate in stride(from: index - 1, through: max(0, index - 6), by: -1) {
      guard case .pronoun = mentions[candidate].kind, text.isSame(mentions[candidate].head, mentions[index].head),
        sentence(of: candidate) == sentence(of: index)
      else { continue }
      return entity(of: candidate)
    }
    return nil
  }

  /// 主持人问他会不会涨价。他……: whoever asks is not the one who answers in a later clause.
  func asks(_ mention: Int, before position: Int) -> Bool {
    let start = mentions[mention].head.upperBound
    let reach = Range(from: start, to: min(position, start + 40))
    guard let end = text.endOfClause(in: reach) else { return false }
    return (start..<end).contains { text.scalars[$0] == 0x95EE && text[$0 - 1] != 0x53CD }  // 问, 反问
      && !Punctuation.openingMarks.contains(text[end + 1])
  }

  /// After 被.
  func isAgent(_ mention: Int) -> Bool { preposition(before: mention) == 0x88AB }

  private func agrees(_ gender: Gender?, _ pronoun: Pronoun) -> Bool {
    switch (gender, pronoun) {
    case (.masculine, .feminine), (.feminine, .masculine): false
    default: true
    }
  }

  private func bestGroup(before index: Int) -> Int? {
    var fallback: Int?
    for candidate in stride(from: index - 1, through: max(0, index - Self.pointingReach), by: -1) {
      switch mentions[candidate].kind {
      case .organisation, .shortOrganisation, .collective: break
      default: continue
      }
      guard sentence(of: candidate) >= 0, !place(of: candidate).isAttributive,
        let entity = entity(of: candidate)
      else { continue }
      if place(of: candidate).isSubject { return entity }
      fallback = fallback ?? entity
    }
    return fallback
  }

  func recentPerson(before index: Int, skipping: Int, except: Int? = nil) -> Int? {
    var found: [Int] = []
    for candidate in stride(from: index - 1, through: max(0, index - Self.pointingReach), by: -1) {
      guard mentions[candidate].isPerson, sentence(of: candidate) >= 0, !place(of: candidate).isAttributive else {
        continue
      }
      guard let entity = entity(of: candidate), entity != except, !found.contains(entity) else { continue }
      found.append(entity)
      if found.count > skipping { return found[skipping] }
    }
    return found.last
  }
}
