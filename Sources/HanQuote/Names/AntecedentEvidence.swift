#if canImport(Glibc)
  import Glibc
#endif
import HanText

/// Weighs the people named before a pronoun as the one it means.
///
/// A conditional logistic model: `scripts/train-weights pronouns` fits its weights on the pronouns that speak in our own
/// open articles and writes `Corpus/lexicons/antecedent-weights.tsv`.
struct AntecedentEvidence {
  private static let weights = FeatureTable(Lexicon.antecedentWeights.weights(of: AntecedentFeature.self))

  /// A mention that may be meant.
  struct Option {
    let mention: Int
    let entity: Int
    /// Whether ``features`` is filled.
    let keepsFeatures: Bool
    private let bases: FeatureBases
    private let weights: FeatureTable<Float>
    private(set) var features: [Int32] = []
    /// The sum of the features' weights.
    private(set) var score: Float = 0

    fileprivate init(mention: Int, entity: Int, keepsFeatures: Bool, _ evidence: AntecedentEvidence) {
      self.mention = mention
      self.entity = entity
      self.keepsFeatures = keepsFeatures
      self.bases = evidence.bases
      self.weights = evidence.weights
    }

    mutating func add(_ kind: AntecedentFeature, _ value: Int = 0) {
      let feature = kind.index(value, bases)
      score += weights[Int(feature)]
      if keepsFeatures { features.append(feature) }
    }
  }

  /// A person who may be meant, and how likely that is.
  struct Choice {
    let entity: Int
    var probability: Float
  }

  /// The people of the options, the likeliest first (of two alike the one named last).
  /// - Complexity: O(options · people).
  static func choices(_ options: [Option]) -> [Choice] {
    let scores = options.map(\.score)
    let top = scores.max() ?? 0
    let powers = scores.map { exp($0 - top) }
    let total = powers.reduce(0, +)
    var choices: [Choice] = []
    for (option, power) in zip(options, powers) {
      if let known = choices.firstIndex(where: { $0.entity == option.entity }) {
        choices[known].probability += power / total
      } else {
        choices.append(Choice(entity: option.entity, probability: power / total))
      }
    }
    return choices.enumerated().sorted { ($1.element.probability, $0.offset) < ($0.element.probability, $1.offset) }
      .map(\.element)
  }

  private let bases = AntecedentFeature.bases
  private let weights = Self.weights
  let pronoun: Int
  /// Who spoke last before the pronoun.
  let lastSpeaker: Int?
  /// The people met so far, going back, and the subjects among them.
  private var people: [Int] = []
  private var subjects: [Int] = []

  init(pronoun: Int, in discourse: Discourse) {
    self.pronoun = pronoun
    lastSpeaker = discourse.lastSpeaker(before: discourse.mentions[pronoun].head.lowerBound)
  }

  /// The option of a mention with its evidence; called for one mention after the other, going back from the pronoun.
  mutating func option(_ mention: Int, _ entity: Int, in discourse: Discourse) -> Option {
    var option = Option(mention: mention, entity: entity, keepsFeatures: discourse.keepsAntecedents, self)
    let (place, own) = (discourse.places[mention], discourse.places[pronoun])
    let distance = AntecedentDistance.value(from: place.sentence, to: own.sentence, discourse.outline)
    let part = part(place)
    option.add(.distance, distance)
    option.add(.distanceRole, distance * 5 + part)
    option.add(.parts, self.part(own) * 5 + part)
    if distance == 0 { option.add(.clauses, clauses(from: mention, discourse) * 2 + (part == 0 ? 1 : 0)) }
    option.add(.kind, kind(mention, discourse) * 2 + (distance < 2 ? 1 : 0))
    addRanks(entity, part, &option)
    option.add(.standing, distance * 4 + standing(mention, discourse))
    if opensParagraph(mention, discourse) { option.add(.opensParagraph, distance < 5 ? 1 : 2) }
    addHistory(entity, distance, discourse, &option)
    addGender(entity, discourse, &option)
    addWords(mention, entity, discourse, &option)
    return option
  }

  /// 0 subject, 1 possessor, 2 oblique, 3 inside its clause.
  private func part(_ place: MentionPlace) -> Int {
    place.isPossessor ? 1 : place.isOblique ? 2 : place.isSubject ? 0 : 3
  }

  /// Marks of clauses between a mention and the pronoun, at most 3.
  private func clauses(from mention: Int, _ discourse: Discourse) -> Int {
    let end = discourse.mentions[mention].head.upperBound
    let between = Range(from: end, to: discourse.mentions[pronoun].head.lowerBound)
    return min(3, between.prefix(300).count { Punctuation.clause.contains(discourse.text[$0]) })
  }

  /// 0 name, 1 the same pronoun, 2 another, 3 role, 4 role with 有 or a numeral.
  private func kind(_ mention: Int, _ discourse: Discourse) -> Int {
    switch discourse.mentions[mention].kind {
    case .pronoun: return discourse.mentions[mention].kind == discourse.mentions[pronoun].kind ? 1 : 2
    case .role: return Self.introducing.contains(discourse.text[discourse.places[mention].phrase.lowerBound]) ? 4 : 3
    default: return 0
    }
  }

  private static let introducing = ScalarSet("有一某另几")

  private mutating func addRanks(_ entity: Int, _ part: Int, _ option: inout Option) {
    if !people.contains(entity) { people.append(entity) }
    option.add(.personRank, people.firstIndex(of: entity) ?? 4)
    guard part == 0 else { return }
    if !subjects.contains(entity) { subjects.append(entity) }
    option.add(.subjectRank, subjects.firstIndex(of: entity) ?? 4)
  }

  /// 0 the only person whom its sentence names before the pronoun, 1 the first, 2 the last, 3 between.
  private func standing(_ mention: Int, _ discourse: Discourse) -> Int {
    let isFirst = neighbour(mention, -1, discourse) == nil
    let isLast = neighbour(mention, 1, discourse) == nil
    return isFirst && isLast ? 0 : isFirst ? 1 : isLast ? 2 : 3
  }

  /// The next person of the same sentence in a direction, before the pronoun.
  private func neighbour(_ mention: Int, _ step: Int, _ discourse: Discourse) -> Int? {
    let sentence = discourse.places[mention].sentence
    var other = mention + step
    while discourse.places.indices.contains(other), other < pronoun {
      let place = discourse.places[other]
      if place.sentence >= 0, place.sentence != sentence { return nil }
      if place.sentence == sentence, !place.isAttributive, discourse.mentions[other].isPerson { return other }
      other += step
    }
    return nil
  }

  private func opensParagraph(_ mention: Int, _ discourse: Discourse) -> Bool {
    let sentence = discourse.places[mention].sentence
    let paragraph = discourse.outline.sentences[sentence].paragraph
    return discourse.outline.sentencesOf[paragraph].lowerBound == sentence && neighbour(mention, -1, discourse) == nil
  }

  private func addHistory(_ entity: Int, _ distance: Int, _ discourse: Discourse, _ option: inout Option) {
    let isLast = entity == lastSpeaker
    if isLast { option.add(.lastSpeaker, distance) }
    option.add(.spoke, isLast ? 2 : discourse.speakers.suffix(12).contains { $0.entity == entity } ? 1 : 0)
    option.add(.pronounSpeaks, (isCue(after: pronoun, discourse) ? 2 : 0) + (isLast ? 1 : 0))
    let count = discourse.mentionCounts[entity]
    option.add(.mentions, count < 3 ? count : count < 6 ? 3 : 4)
  }

  /// A man is no 她 (asked before), so that a gender stated speaks for its pronoun; else what suggests one, -3 to 3.
  private func addGender(_ entity: Int, _ discourse: Discourse, _ option: inout Option) {
    guard case .pronoun(let form) = discourse.mentions[pronoun].kind else { return }
    if discourse.register[entity].gender != nil { option.add(.gender, form == .masculine || form == .feminine ? 1 : 0) }
    let sign = form == .feminine ? 1 : form == .masculine ? -1 : 0
    option.add(.suggestion, 3 + sign * max(-3, min(3, discourse.register[entity].femininity)))
  }

  private func addWords(_ mention: Int, _ entity: Int, _ discourse: Discourse, _ option: inout Option) {
    if discourse.register[entity].isReporter { option.add(.isReporter) }
    if discourse.places[mention].isSubject, discourse.asks(mention, before: pronoun) { option.add(.asks) }
    if discourse.isAgent(mention) { option.add(.isAgent) }
    if isCue(after: mention, discourse) { option.add(.speaks, discourse.places[mention].isSubject ? 1 : 0) }
    if isCue(before: mention, discourse) { option.add(.isAddressed) }
  }

  private func isCue(after mention: Int, _ discourse: Discourse) -> Bool {
    let next = discourse.tokens.index(at: discourse.mentions[mention].head.upperBound)
    return (next..<min(next + 3, discourse.tokens.count)).contains { discourse.tokens[$0].isAny(.cue) }
  }

  private func isCue(before mention: Int, _ discourse: Discourse) -> Bool {
    let phrase = discourse.places[mention].phrase
    guard phrase.lowerBound > 0 else { return false }
    return discourse.tokens[discourse.tokens.index(at: phrase.lowerBound - 1)].isAny(.cue)
  }
}
