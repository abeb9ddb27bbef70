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
  private let position: Int
  private let sentence: Int
  private let paragraph: Int
  /// Whether the pronoun's sentence is the first of its paragraph.
  private let isFirstSentence: Bool
  /// The pronoun's own part in its sentence.
  private let part: Int
  /// 1 for a woman, -1 for a man, 0 for anybody.
  private let gender: Int
  /// Who spoke last before the pronoun.
  private let lastSpeaker: Int?
  private let isCueNext: Bool
  /// The people met so far, going back, and the subjects among them.
  private var people = FirstFour()
  private var subjects = FirstFour()
  /// What is found of the mention at hand.
  private var sum: FeatureSum<AntecedentFeature>

  init(pronoun: Int, _ form: Pronoun, in discourse: Discourse) {
    let own = discourse.place(of: pronoun)
    self.discourse = discourse
    self.pronoun = pronoun
    self.form = form
    position = discourse.mentions[pronoun].head.lowerBound
    sentence = own.sentence
    paragraph = own.sentence < 0 ? -1 : discourse.outline.sentences[own.sentence].paragraph
    isFirstSentence = own.sentence >= 0 && discourse.outline.opensParagraph(own.sentence)
    part = own.antecedentPart
    gender = form == .feminine ? 1 : form == .masculine ? -1 : 0
    lastSpeaker = discourse.speakers.last(before: position)
    sum = FeatureSum(Self.weights, keepsFeatures: discourse.keepsAntecedents)
    isCueNext = discourse.isCue(after: pronoun)
  }

  /// The option of a mention by its evidence; called for one mention after the other, going back from the pronoun.
  /// - Parameter next: the person behind it before the pronoun, if there is one.
  /// - Complexity: O(1): no more than 300 characters are looked at.
  mutating func option(_ mention: Int, _ next: Int?, _ entity: Int) -> Option {
    sum.removeAll()
    let traits = discourse.traits(of: mention)
    let sentence = discourse.sentence(of: mention)
    let distance = distance(from: sentence)
    sum.add(.distance, distance)
    sum.add(.distanceRole, distance * 5 + traits.part)
    sum.add(.parts, part * 5 + traits.part)
    if distance == 0 { sum.add(.clauses, clauses(from: mention) * 2 + (traits.part == 0 ? 1 : 0)) }
    sum.add(.kind, kind(mention, traits) * 2 + (distance < 2 ? 1 : 0))
    sum.add(.personRank, people.rank(of: entity))
    if traits.part == 0 { sum.add(.subjectRank, subjects.rank(of: entity)) }
    addStanding(next, traits, sentence, distance)
    addEntity(entity, distance)
    addWords(mention, traits, entity)
    return Option(entity: entity, score: sum.score)
  }

  /// The features of the mention weighed last, if they are kept.
  var features: [Int32] { sum.features }

  @inline(__always)
  private func distance(from earlier: Int) -> Int {
    let isInParagraph = discourse.outline.sentences[earlier].paragraph == paragraph
    return AntecedentDistance.value(max(0, sentence - earlier), inParagraph: isInParagraph, isFirstSentence)
  }

  /// Marks of clauses between a mention and the pronoun, at most 3.
  @inline(__always)
  private func clauses(from mention: Int) -> Int {
    let end = discourse.mentions[mention].head.upperBound
    let between = Range(from: end, to: min(position, end + 300))
    return discourse.text.marks.count(of: Punctuation.clause, in: between, limit: 3)
  }

  /// 0 name, 1 the same pronoun, 2 another, 3 role, 4 role with 有 or a numeral.
  @inline(__always)
  private func kind(_ mention: Int, _ traits: AntecedentTraits) -> Int {
    guard traits.kind == 2, case .pronoun(let other) = discourse.mentions[mention].kind else { return traits.kind }
    return other == form ? 1 : 2
  }

  /// 0 the only person whom its sentence names before the pronoun, 1 the first, 2 the last, 3 between; and whether it is
  /// the first of its paragraph.
  @inline(__always)
  private mutating func addStanding(_ next: Int?, _ traits: AntecedentTraits, _ sentence: Int, _ distance: Int) {
    let isLast = next.map { discourse.sentence(of: $0) != sentence } ?? true
    sum.add(.standing, distance * 4 + (traits.isFirst ? isLast ? 0 : 1 : isLast ? 2 : 3))
    if traits.opensParagraph { sum.add(.opensParagraph, distance < 5 ? 1 : 2) }
  }

  /// What is known of the person. A man is no 她 (asked before), so that a gender stated speaks for its pronoun; else what
  /// suggests one, -3 to 3.
  @inline(__always)
  private mutating func addEntity(_ entity: Int, _ distance: Int) {
    let isLast = entity == lastSpeaker
    if isLast { sum.add(.lastSpeaker, distance) }
    sum.add(.spoke, isLast ? 2 : discourse.speakers.holds(entity) ? 1 : 0)
    sum.add(.pronounSpeaks, (isCueNext ? 2 : 0) + (isLast ? 1 : 0))
    sum.add(.mentions, discourse.mentionCounts.step(of: entity))
    if discourse.register.gender(of: entity) != nil { sum.add(.gender, gender == 0 ? 0 : 1) }
    sum.add(.suggestion, 3 + gender * max(-3, min(3, discourse.register.femininity(of: entity))))
  }

  @inline(__always)
  private mutating func addWords(_ mention: Int, _ traits: AntecedentTraits, _ entity: Int) {
    if discourse.register.isReporter(entity) { sum.add(.isReporter) }
    if traits.asks, discourse.asks(mention, before: position) { sum.add(.asks) }
    if traits.isAgent { sum.add(.isAgent) }
    if traits.speaks { sum.add(.speaks, traits.isSubject ? 1 : 0) }
    if traits.isAddressed { sum.add(.isAddressed) }
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
