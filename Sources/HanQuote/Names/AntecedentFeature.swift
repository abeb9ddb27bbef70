/// A kind of evidence for or against a mention being the one that a pronoun of one person points back to.
enum AntecedentFeature: Int, FeatureKind {
  /// How far back: sentences and paragraph (``AntecedentDistance``); with the mention's part in its sentence.
  case distance, distanceRole
  /// The mention's part with the pronoun's own: subject, possessor, oblique, inner.
  case parts
  /// In the pronoun's own sentence: marks of clauses between, and whether the mention is a subject.
  case clauses
  /// What the mention is: name, pronoun of the same or of another form, role, role with 有 or a numeral; near or not.
  case kind
  /// Counted back from the pronoun: the number of the person; the number among subjects.
  case personRank, subjectRank
  /// First or last person that its sentence names, or the only one; by distance.
  case standing
  /// The first person that its paragraph names; the same paragraph as the pronoun or an earlier one.
  case opensParagraph
  /// Spoke last, by distance; spoke before.
  case lastSpeaker, spoke
  /// Gender stated; gender suggested by characters and pronouns, with the pronoun's.
  case gender, suggestion
  /// How often the article names the person.
  case mentions
  /// The reporter; whoever asks a question; after 被; a cue follows the mention; who stands behind 告诉 or 问.
  case isReporter, asks, isAgent, speaks, isAddressed
  /// Whether a cue follows the pronoun, with whether the mention spoke last.
  case pronounSpeaks

  var size: Int {
    switch self {
    case .distance: AntecedentDistance.count
    case .distanceRole: AntecedentDistance.count * 5
    case .parts: 20
    case .clauses: 8
    case .kind: 10
    case .personRank, .subjectRank: 5
    case .standing: AntecedentDistance.count * 4
    case .opensParagraph: 3
    case .lastSpeaker: AntecedentDistance.count
    case .spoke: 3
    case .gender: 2
    case .suggestion: 7
    case .mentions: 5
    case .isReporter, .asks, .isAgent, .isAddressed: 1
    case .speaks: 2
    case .pronounSpeaks: 4
    }
  }

  static let bases = countedBases()
}

/// Sentences from a mention to a pronoun: 0 the same, 1 to 3 back in the paragraph, 4 further; 5 to 7 in the paragraph
/// before, where the pronoun's sentence is its paragraph's first (1, 2, more sentences back), 8 where it is a later one.
enum AntecedentDistance {
  static let count = 9

  /// - Parameter isFirst: whether the pronoun's sentence is the first of its paragraph.
  @inline(__always)
  static func value(_ sentences: Int, inParagraph: Bool, _ isFirst: Bool) -> Int {
    if inParagraph { return min(4, sentences) }
    return isFirst ? 4 + min(3, max(1, sentences)) : 8
  }
}
