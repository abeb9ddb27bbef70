import HanText

/// Weighs the people named before a pronoun as the one it means.
///
/// A conditional logistic model: `scripts/train-weights pronouns` fits its weights on the pronouns that speak in our own
/// open articles and writes `Corpus/lexicons/antecedent-weights.tsv`.
struct AntecedentEvidence {
  private static let weights = ModelWeights<AntecedentFeature>(.antecedentWeights)

  /// A mention that may be meant.
  struct Option: Sendable {
    let entity: Int
    /// The sum of the features' weights.
    let score: Float
  }

  private let discourse: Discourse
  private let pronoun: Int
  private let form: Pronoun
  private let head: Range<Int>
  private let own: MentionPlace
  /// Who spoke last before the pronoun.
  private let lastSpeaker: Int?
  private let isCueNext: Bool
  /// The people met so far, going back, and the subjects among them.
  private var people = FirstFour()
  private var subjects = FirstFour()
  /// What is found of the mention at hand.
  private var sum: FeatureSum<AntecedentFeature>

  init(pronoun: Int, _ form: Pronoun, in discourse: Discourse) {
    self.discourse = discourse
    self.pronoun = pronoun
    self.form = form
    head = discourse.mentions[pronoun].head
    own = discourse.places[pronoun]
    lastSpeaker = discourse.speakers.last(before: head.lowerBound)
    sum = FeatureSum(Self.weights, keepsFeatures: discourse.keepsAntecedents)
    isCueNext = Self.isCue(after: pronoun, discourse)
  }

  /// The option of a mention by its evidence; called for one mention after the other, going back from the pronoun.
  /// - Complexity: O(1): no more than 300 characters are looked at.
  mutating func option(_ mention: Int, _ entity: Int) -> Option {
    sum.removeAll()
    let place = discourse.places[mention]
    let distance = AntecedentDistance.value(from: place.sentence, to: own.sentence, discourse.outline)
    let part = part(place)
    sum.add(.distance, distance)
    sum.add(.distanceRole, distance * 5 + part)
    sum.add(.parts, self.part(own) * 5 + part)
    if distance == 0 { sum.add(.clauses, clauses(from: mention) * 2 + (part == 0 ? 1 : 0)) }
    sum.add(.kind, kind(mention, place) * 2 + (distance < 2 ? 1 : 0))
    sum.add(.personRank, people.rank(of: entity))
    if part == 0 { sum.add(.subjectRank, subjects.rank(of: entity)) }
    addStanding(mention, place.sentence, distance)
    addHistory(entity, distance)
    addGender(entity)
    addWords(mention, place, entity)
    return Option(entity: entity, score: sum.score)
  }

  /// The features of the mention weighed last, if they are kept.
  var features: [Int32] { sum.features }

  /// 0 subject, 1 possessor, 2 oblique, 3 inside its clause.
  private func part(_ place: MentionPlace) -> Int {
    place.isPossessor ? 1 : place.isOblique ? 2 : place.isSubject ? 0 : 3
  }

  /// Marks of clauses between a mention and the pronoun, at most 3.
  private func clauses(from mention: Int) -> Int {
    let end = discourse.mentions[mention].head.upperBound
    let between = Range(from: end, to: min(head.lowerBound, end + 300))
    return discourse.text.marks.count(of: Punctuation.clause, in: between, limit: 3)
  }

  /// 0 name, 1 the same pronoun, 2 another, 3 role, 4 role with 有 or a numeral.
  private func kind(_ mention: Int, _ place: MentionPlace) -> Int {
    switch discourse.mentions[mention].kind {
    case .pronoun(let other): other == form ? 1 : 2
    case .role: Self.introducing.contains(discourse.text[place.phrase.lowerBound]) ? 4 : 3
    default: 0
    }
  }

  private static let introducing = ScalarSet("有一某另几")

  /// 0 the only person whom its sentence names before the pronoun, 1 the first, 2 the last, 3 between; and whether it is
  /// the first of its paragraph.
  private mutating func addStanding(_ mention: Int, _ sentence: Int, _ distance: Int) {
    let before = discourse.people.last(before: mention)
    let isFirst = before.map { discourse.places[$0].sentence != sentence } ?? true
    let after = discourse.people.first(after: mention)
    let isLast = after.map { $0 >= pronoun || discourse.places[$0].sentence != sentence } ?? true
    sum.add(.standing, distance * 4 + (isFirst ? isLast ? 0 : 1 : isLast ? 2 : 3))
    let paragraph = discourse.outline.sentences[sentence].paragraph
    if isFirst, discourse.outline.sentencesOf[paragraph].lowerBound == sentence {
      sum.add(.opensParagraph, distance < 5 ? 1 : 2)
    }
  }

  private mutating func addHistory(_ entity: Int, _ distance: Int) {
    let isLast = entity == lastSpeaker
    if isLast { sum.add(.lastSpeaker, distance) }
    sum.add(.spoke, isLast ? 2 : discourse.speakers.holds(entity) ? 1 : 0)
    sum.add(.pronounSpeaks, (isCueNext ? 2 : 0) + (isLast ? 1 : 0))
    sum.add(.mentions, discourse.mentionCounts.step(of: entity))
  }

  /// A man is no 她 (asked before), so that a gender stated speaks for its pronoun; else what suggests one, -3 to 3.
  private mutating func addGender(_ entity: Int) {
    let sign = form == .feminine ? 1 : form == .masculine ? -1 : 0
    if discourse.register[entity].gender != nil { sum.add(.gender, sign == 0 ? 0 : 1) }
    sum.add(.suggestion, 3 + sign * max(-3, min(3, discourse.register[entity].femininity)))
  }

  private mutating func addWords(_ mention: Int, _ place: MentionPlace, _ entity: Int) {
    if discourse.register[entity].isReporter { sum.add(.isReporter) }
    if place.isSubject, discourse.asks(mention, before: head.lowerBound) { sum.add(.asks) }
    if discourse.isAgent(mention) { sum.add(.isAgent) }
    if Self.isCue(after: mention, discourse) { sum.add(.speaks, place.isSubject ? 1 : 0) }
    if isCue(before: place.phrase.lowerBound) { sum.add(.isAddressed) }
  }

  /// A cue among the three words behind a mention.
  private static func isCue(after mention: Int, _ discourse: Discourse) -> Bool {
    let next = discourse.tokens.index(at: discourse.mentions[mention].head.upperBound)
    return (next..<min(next + 3, discourse.tokens.count)).contains { discourse.tokens[$0].isAny(.cue) }
  }

  private func isCue(before phrase: Int) -> Bool {
    phrase > 0 && discourse.tokens[discourse.tokens.index(at: phrase - 1)].isAny(.cue)
  }
}

/// Numbers the first four different entities that are met; any other is the fifth.
struct FirstFour: Sendable {
  private var met = SIMD4<Int32>(repeating: -1)
  private var count = 0

  /// The number of an entity, from 0; a new one is numbered.
  mutating func rank(of entity: Int) -> Int {
    let entity = Int32(truncatingIfNeeded: entity)
    for rank in 0..<count where met[rank] == entity { return rank }
    guard count < 4 else { return 4 }
    met[count] = entity
    count += 1
    return count - 1
  }
}
