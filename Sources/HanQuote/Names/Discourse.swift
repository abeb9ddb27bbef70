/// How each mention stands in its sentence, and who is meant by pronouns and short forms.
///
/// Read from left to right: whoever spoke last, and whoever was the subject of a sentence last, is the likeliest
/// antecedent.
struct Discourse {
  let text: ReadingText
  let tokens: TokenList
  let outline: Outline
  private(set) var mentions: [Mention]
  private(set) var register: Register
  /// For each mention: its phrase's first position, its place, and its sentence (-1 inside a quotation).
  private(set) var places: [MentionPlace] = []
  /// What each mention was found to mean.
  private var resolved: [Int: Int?] = [:]
  private var nextPronoun = 0
  /// Who spoke, in order of position.
  private var speakers: [(position: Int, entity: Int)] = []

  /// How many mentions back an antecedent is sought.
  private static let reach = 60
  /// How many of the latest names a short form may point to.
  private static let memory = 400

  init(_ text: ReadingText, _ tokens: TokenList, _ outline: Outline, _ mentions: [Mention], _ register: Register) {
    self.text = text
    self.tokens = tokens
    self.outline = outline
    self.mentions = mentions
    self.register = register
    self.places = MentionPlace.all(mentions, text, tokens, outline)
  }

  /// The mentions that start in a range.
  /// - Complexity: O(log mentions).
  func mentions(in range: Range<Int>) -> Range<Int> {
    firstMention(from: range.lowerBound)..<firstMention(from: range.upperBound)
  }

  private func firstMention(from position: Int) -> Int {
    var (low, high) = (0, mentions.count)
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].head.lowerBound < position { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Notes that an entity spoke at a position.
  mutating func note(speaker: Int, at position: Int) {
    speakers.append((position, speaker))
  }

  /// Who spoke last before a position, at most two paragraphs back.
  func lastSpeaker(before position: Int) -> Int? {
    speakers.last { $0.position < position }.map(\.entity)
  }

  /// Resolves the pronouns before a position, in order, so that none depends on a later one.
  mutating func resolvePronouns(before position: Int) {
    while nextPronoun < mentions.count, mentions[nextPronoun].head.lowerBound < position {
      if case .pronoun = mentions[nextPronoun].kind { _ = entity(of: nextPronoun) }
      nextPronoun += 1
    }
  }

  /// The entity that a mention means; makes one for a person or document without a name.
  mutating func entity(of index: Int) -> Int? {
    if let known = resolved[index] { return known }
    let found = resolve(index)
    resolved[index] = found
    if let found, case .pronoun(.feminine) = mentions[index].kind { register[found].femininity += 1 }
    if let found, case .pronoun(.masculine) = mentions[index].kind { register[found].femininity -= 1 }
    return found
  }

  private mutating func resolve(_ index: Int) -> Int? {
    let mention = mentions[index]
    if let entity = mention.entity { return entity }
    switch mention.kind {
    case .pronoun(let pronoun): return antecedent(of: index, pronoun)
    case .role: return person(ofRole: index)
    case .shortOrganisation: return body(ofShort: index) ?? unnamed(index, .organisation)
    case .document: return unnamed(index, .document)
    case .collective: return unnamed(index, .collective)
    case .person, .organisation: return nil
    }
  }

  // MARK: - Pronouns

  private mutating func antecedent(of index: Int, _ pronoun: Pronoun) -> Int? {
    let position = mentions[index].head.lowerBound
    switch pronoun {
    case .masculine, .feminine, .any, .itself: return bestPerson(before: index, at: position, pronoun)
    case .plural: return bestGroup(before: index) ?? bestPerson(before: index, at: position, pronoun)
    case .neuter: return bestGroup(before: index)
    case .former, .latter: return recentPerson(before: index, skipping: pronoun == .former ? 1 : 0)
    case .other:
      let subject = speakers.last { $0.position < position }?.entity
      return recentPerson(before: index, skipping: 0, except: subject) ?? subject
    case .first, .second, .who, .collective: return nil
    }
  }

  private mutating func bestPerson(before index: Int, at position: Int, _ pronoun: Pronoun) -> Int? {
    var best: (score: Double, entity: Int)?
    let last = lastSpeaker(before: position)
    let sentence = places[index].sentence
    if let same = sameForm(before: index) { return same }
    for candidate in stride(from: index - 1, through: max(0, index - Self.reach), by: -1) {
      guard mentions[candidate].isPerson, places[candidate].sentence >= 0, !places[candidate].isAttributive else {
        continue
      }
      if case .pronoun(.first) = mentions[candidate].kind { continue }
      guard let entity = entity(of: candidate), agrees(register[entity].gender, pronoun) else { continue }
      guard register[entity].kind == .person || register[entity].kind == .role else { continue }
      if !places[index].isSubject, places[candidate].isSubject, isSameClause(candidate, index) { continue }
      let distance = Double(max(0, sentence - places[candidate].sentence))
      var score = 10 - 1.6 * distance - paragraphCost(from: places[candidate].sentence, to: sentence)
      if places[candidate].isSubject { score += 3 }
      if isAgent(candidate) {
        score += 1
      } else if places[candidate].isOblique || places[candidate].isPossessor {
        score -= 2.5
      }
      if entity == last { score += 2.5 }
      if register[entity].kind == .role { score -= text[places[candidate].phrase.lowerBound] == 0x6709 ? 5 : 3 }
      if isReporter(mentions[candidate]) { score -= 6 }
      score += suggestion(register[entity].femininity, pronoun)
      if score > best?.score ?? 0 { best = (score, entity) }
    }
    return best?.entity ?? last
  }

  /// An antecedent in an earlier paragraph is likely only for a pronoun in the first sentence of its own.
  private func paragraphCost(from earlier: Int, to later: Int) -> Double {
    guard earlier >= 0, later >= 0 else { return 0 }
    let paragraph = outline.sentences[later].paragraph
    guard outline.sentences[earlier].paragraph != paragraph else { return 0 }
    return outline.sentencesOf[paragraph].lowerBound == later ? 0.5 : 3
  }

  /// 工作人员劝他: an object cannot be the subject of its own clause.
  private func isSameClause(_ subject: Int, _ object: Int) -> Bool {
    let range =
      mentions[subject].head.upperBound..<max(mentions[subject].head.upperBound, mentions[object].head.lowerBound)
    return range.count < 20 && !range.contains { Punctuation.clause.contains(text[$0]) }
  }

  /// The same pronoun earlier in the sentence means the same person.
  private mutating func sameForm(before index: Int) -> Int? {
    let key = text.key(mentions[index].head)
    for candidate in stride(from: index - 1, through: max(0, index - 6), by: -1)
    where places[candidate].sentence == places[index].sentence {
      if case .pronoun = mentions[candidate].kind, text.key(mentions[candidate].head) == key {
        return entity(of: candidate)
      }
    }
    return nil
  }

  /// After 被.
  private func isAgent(_ mention: Int) -> Bool {
    places[mention].preposition.map { text[Int(tokens[$0].start)] == 0x88AB } ?? false
  }

  private func isReporter(_ mention: Mention) -> Bool {
    mention.kind == .role && text[mention.head.lowerBound] == 0x8BB0 && text[mention.head.lowerBound + 1] == 0x8005
  }

  /// Up to 2.4 for or against, by what name and earlier pronouns suggest.
  private func suggestion(_ femininity: Int, _ pronoun: Pronoun) -> Double {
    switch pronoun {
    case .feminine: 0.8 * Double(max(-3, min(3, femininity)))
    case .masculine: -0.8 * Double(max(-3, min(3, femininity)))
    default: 0
    }
  }

  private func agrees(_ gender: Gender?, _ pronoun: Pronoun) -> Bool {
    switch (gender, pronoun) {
    case (.masculine, .feminine), (.feminine, .masculine): false
    default: true
    }
  }

  private mutating func bestGroup(before index: Int) -> Int? {
    var fallback: Int?
    for candidate in stride(from: index - 1, through: max(0, index - 20), by: -1) {
      let mention = mentions[candidate]
      guard places[candidate].sentence >= 0, mention.kind != .document, !places[candidate].isAttributive else {
        continue
      }
      guard mention.kind == .organisation || mention.kind == .shortOrganisation || mention.kind == .collective else {
        continue
      }
      guard let entity = entity(of: candidate) else { continue }
      if places[candidate].isSubject { return entity }
      fallback = fallback ?? entity
    }
    return fallback
  }

  private mutating func recentPerson(before index: Int, skipping: Int, except: Int? = nil) -> Int? {
    var found: [Int] = []
    for candidate in stride(from: index - 1, through: max(0, index - 20), by: -1) {
      guard mentions[candidate].isPerson, places[candidate].sentence >= 0, !places[candidate].isAttributive else {
        continue
      }
      guard let entity = entity(of: candidate), entity != except, !found.contains(entity) else { continue }
      found.append(entity)
      if found.count > skipping { return found[skipping] }
    }
    return found.last
  }

  // MARK: - Short forms

  /// 这名代理商, 部长: somebody introduced before with the same word, or an unnamed person of its own.
  private mutating func person(ofRole index: Int) -> Int? {
    let range = places[index].phrase
    let role = text.key(mentions[index].head).scalars
    let isPointing = Self.pointing.contains(text[range.lowerBound])
    let isBare = range == mentions[index].head
    if isPointing || isBare {
      for candidate in stride(from: index - 1, through: max(0, index - 80), by: -1) {
        if resolved[candidate] == nil, introduces(candidate, role) { _ = entity(of: candidate) }
        guard let entity = resolved[candidate] ?? mentions[candidate].entity else { continue }
        let known = register[entity]
        if known.kind == .role, known.key.scalars.ends(with: role) { return entity }
        if known.kind == .person, known.titleKey.ends(with: role) { return entity }
      }
      if isBare,
        let entity = register.entities.indices.suffix(Self.memory).last(where: {
          register[$0].first < range.lowerBound && hasTitle($0, role)
        })
      {
        return entity
      }
      if isPointing, let last = recentPerson(before: index, skipping: 0) { return last }
    }
    return unnamed(index, .role)
  }

  /// 一名前区域代理商: a role that is named here for the first time.
  private func introduces(_ candidate: Int, _ role: [UInt32]) -> Bool {
    guard mentions[candidate].kind == .role, Self.introducing.contains(text[places[candidate].phrase.lowerBound]) else {
      return false
    }
    return text.key(mentions[candidate].head).scalars.ends(with: role)
  }

  private static let introducing = ScalarSet("一有某两三")
  private static let pointing = ScalarSet("这那该此")

  private func hasTitle(_ entity: Int, _ role: [UInt32]) -> Bool {
    register[entity].kind == .person && register[entity].titleKey.ends(with: role)
  }

  private mutating func unnamed(_ index: Int, _ kind: Entity.Kind) -> Int? {
    var range = places[index].phrase
    if text[range.lowerBound] == 0x6709, range.count > 2 { range = (range.lowerBound + 1)..<range.upperBound }  // 有
    guard !range.isEmpty else { return nil }
    return register.entity(named: text.wording(range), key: text.key(range), kind: kind, at: range.lowerBound)
  }

  private mutating func body(ofShort index: Int) -> Int? {
    let position = mentions[index].head.lowerBound
    guard let endings = ShortBody.endings(of: text.key(mentions[index].head)) else { return nil }
    for candidate in stride(from: index - 1, through: max(0, index - 120), by: -1) {
      guard mentions[candidate].kind == .organisation, let entity = mentions[candidate].entity else { continue }
      let name = register[entity].key.scalars
      if endings.isEmpty || endings.contains(where: { name.ends(with: $0) }) { return entity }
    }
    return register.organisations.suffix(Self.memory).last { entity in
      register[entity].first < position && endings.contains { register[entity].key.scalars.ends(with: $0) }
    }
  }
}

extension Array where Element: Equatable {
  /// Whether the last elements are those of `suffix`.
  func ends(with suffix: [Element]) -> Bool {
    count >= suffix.count && self[(count - suffix.count)...].elementsEqual(suffix)
  }
}
