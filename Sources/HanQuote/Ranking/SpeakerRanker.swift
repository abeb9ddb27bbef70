import HanText

/// Chooses among the candidates for a quotation's speaker by the sum of their features' weights.
///
/// The weights are learned: `scripts/train-weights` fits a conditional logistic model on our own open articles
/// and writes `Corpus/lexicons/speaker-weights.tsv`.
struct SpeakerRanker: Sendable {
  static let shared = SpeakerRanker(Lexicon.speakerWeights)

  let weights: ConstantTable<Float>
  /// Whether any weight was learned.
  let isTrained: Bool

  init(_ lexicon: Lexicon) {
    let weights = lexicon.weights(of: SpeakerFeature.self)
    self.weights = ConstantTable(weights)
    isTrained = weights.contains { $0 != 0 }
  }

  /// The likeliest candidate; the earlier one of two that are equal.
  static func best(of candidates: [SpeakerCandidate]) -> Int? {
    candidates.indices.reduce(nil) { best, place in
      best.map { candidates[place].score > candidates[$0].score } ?? true ? place : best
    }
  }

  /// By how much another candidate must be likelier than the rule's answer to overrule it (swept by cross-validation on
  /// the open articles).
  private static let margin: Float = 0.25

  /// The place of the likeliest candidate, if it is clearly likelier than the one that the surest rule gives.
  static func overruling(_ rule: Int?, among candidates: [SpeakerCandidate]) -> Int? {
    guard let best = best(of: candidates), candidates[best].entity != rule else { return nil }
    guard let own = candidates.first(where: { $0.entity == rule }) else { return best }
    return candidates[best].score > own.score + margin ? best : nil
  }
}
