/// How each mention stands in its sentence, and who is meant by pronouns and short forms.
///
/// Read from left to right: whoever spoke last, and whoever was the subject of a sentence last, is the likeliest
/// antecedent. What changes is only ever asked for or set by itself, so that no access is checked: a check costs more than
/// most of the answers.
final class Discourse {
  let text: ReadingText
  let tokens: TokenList
  let outline: Outline
  let mentions: [Mention]
  /// Where each mention begins.
  private let starts: PositionIndex
  /// The range that was asked for last, and the mentions that start in it.
  @exclusivity(unchecked) private var lastRange = 0..<0
  @exclusivity(unchecked) private var lastMentions = 0..<0
  /// The mentions of bodies by name, in order.
  let bodies: [Int32]
  @exclusivity(unchecked) var register: Register
  /// How each mention stands in its sentence, as far as anybody asked; 16 bytes a mention.
  let places: UnsafeMutablePointer<MentionPlace.Found>
  let placeFinder: MentionPlaceFinder
  /// What each mention was found to mean.
  @exclusivity(unchecked) private(set) var resolved: EntityAnswers
  /// What each mention is called as a role.
  @exclusivity(unchecked) private(set) var roles: RoleEnds
  /// Who was found to have issued each document that anybody asked about.
  @exclusivity(unchecked) private(set) var issuers: EntityAnswers
  @exclusivity(unchecked) private var nextPronoun = 0
  /// How often the article names each entity.
  let mentionCounts: EntityCounts
  /// The body that the article names most often, at least three times and twice as often as the next.
  let mainBody: Int?
  @exclusivity(unchecked) private(set) var speakers = RecentSpeakers()

  @exclusivity(unchecked) var antecedentChoices = AntecedentChoices()
  /// Whether ``keptAntecedents`` is filled.
  @exclusivity(unchecked) var keepsAntecedents = false
  /// The pronouns whose antecedent was weighed, each with whoever may be meant and the features that speak for them.
  var keptAntecedents: [(pronoun: Int, options: [(option: AntecedentEvidence.Option, features: [Int32])])] = []

  init(_ text: ReadingText, _ tokens: TokenList, _ outline: Outline, _ mentions: [Mention], _ register: Register) {
    self.text = text
    self.tokens = tokens
    self.outline = outline
    self.mentions = mentions
    self.starts = PositionIndex(mentions.lazy.map(\.head.lowerBound), length: text.count)
    self.bodies = mentions.indices.lazy.filter { mentions[$0].kind == .organisation && mentions[$0].entity != nil }
      .map { Int32(truncatingIfNeeded: $0) }
    self.resolved = EntityAnswers(count: mentions.count)
    self.roles = RoleEnds(mentions, text, register)
    self.issuers = EntityAnswers(count: mentions.count)
    self.register = register
    self.mentionCounts = EntityCounts(mentions, entities: register.entities.count)
    self.mainBody = Self.mainBody(register, mentionCounts)
    self.places = MentionSentences.places(of: mentions, text, outline)
    self.placeFinder = MentionPlaceFinder(text, tokens)
  }

  deinit { places.deallocate() }

  private static func mainBody(_ register: Register, _ counts: EntityCounts) -> Int? {
    var (best, next) = (0, 0)
    var main: Int?
    for body in register.organisations {
      let count = counts[body]
      if count > best {
        (next, best, main) = (best, count, body)
      } else if count > next {
        next = count
      }
    }
    return best >= 3 && best >= 2 * next ? main : nil
  }

  /// The first character of the preposition before a mention, 0 for none.
  @inline(__always)
  func preposition(before mention: Int) -> UInt32 {
    place(of: mention).preposition.map { text[Int(tokens[$0].start)] } ?? 0
  }

  /// After 引述 and the like.
  func isQuoted(_ mention: Int) -> Bool {
    let place = place(of: mention)
    if let preposition = place.preposition { return tokens[preposition].isAny(.quoting) }
    let owner = place.phrase.lowerBound - 1  // 援引|其|经纪人
    guard owner > 0, text[owner] == 0x5176 else { return false }
    return tokens[tokens.index(at: owner - 1)].isAny(.quoting)
  }

  /// 致馆方的信, 写给画商的信: whom a letter is for, right behind 致 or 给.
  func isReader(_ mention: Int) -> Bool { Self.reaching.contains(text[mentions[mention].head.lowerBound - 1]) }

  private static let reaching = ScalarSet("致给寄")

  /// The mentions that start in a range; often the same is asked for again.
  /// - Complexity: O(1).
  func mentions(in range: Range<Int>) -> Range<Int> {
    if range != lastRange { (lastRange, lastMentions) = (range, starts.places(in: range)) }
    return lastMentions
  }

  /// Notes who issued a document, so that nobody asks twice.
  func note(issuer: Int?, of document: Int) { issuers[document] = .some(issuer) }

  /// Notes that an entity spoke at a position.
  func note(speaker: Int, at position: Int) { speakers.note(speaker, at: position) }

  /// Resolves the pronouns before a position, in order, so that none depends on a later one.
  func resolvePronouns(before position: Int) {
    var next = nextPronoun
    while next < mentions.count, mentions[next].head.lowerBound < position {
      if case .pronoun = mentions[next].kind { _ = entity(of: next) }
      next += 1
    }
    nextPronoun = next
  }

  /// The entity that a mention was found to mean, if anybody asked.
  func knownEntity(of index: Int) -> Int? { mentions[index].entity ?? (resolved[index] ?? nil) }

  /// The entity that a mention was asked for and found to mean.
  func resolvedEntity(of index: Int) -> Int? { resolved[index] ?? nil }

  /// The entity that a mention means; makes one for a person or document without a name.
  @inline(__always)
  func entity(of index: Int) -> Int? { resolved[index] ?? firstEntity(of: index) }

  /// The same for a mention that nobody asked for yet.
  @inline(never)
  private func firstEntity(of index: Int) -> Int? {
    let found = resolve(index)
    resolved[index] = found
    roles.note(found.map { register.roleEnd(of: $0) }, of: index)
    if let found, case .pronoun(.feminine) = mentions[index].kind { register[found].femininity += 1 }
    if let found, case .pronoun(.masculine) = mentions[index].kind { register[found].femininity -= 1 }
    return found
  }

  @inline(__always)
  private func resolve(_ index: Int) -> Int? {
    let mention = mentions[index]
    if mention.kind == .organisation, let body = bodyPointedTo(by: index) { return body }
    if let entity = mention.entity { return entity }
    switch mention.kind {
    case .pronoun(let pronoun): return antecedent(of: index, pronoun)
    case .role: return person(ofRole: index)
    case .shortOrganisation: return body(ofShort: index) ?? unnamed(index, .organisation)
    case .document: return unnamed(paperCounted(by: index), .document)
    case .collective: return unnamed(index, .collective)
    case .person, .organisation: return nil
    }
  }
}
