import HanText

/// Chooses among the candidates for a quotation's speaker by the sum of their features' weights.
///
/// The weights are learned: `scripts/train-weights` fits a conditional logistic model on our own open articles
/// and writes `Corpus/lexicons/speaker-weights.tsv`.
struct SpeakerRanker: Sendable {
  static let shared = SpeakerRanker(Lexicon.speakerWeights)

  private let weights: [Float]

  init(_ lexicon: Lexicon) {
    weights = lexicon.weights(of: SpeakerFeature.self)
  }

  /// Whether any weight was learned.
  var isTrained: Bool { weights.contains { $0 != 0 } }

  /// The likeliest candidate; the earlier one of two that are equal.
  func best(of candidates: [SpeakerCandidate]) -> SpeakerCandidate? {
    var best: (score: Float, candidate: SpeakerCandidate)?
    for candidate in candidates {
      let score = score(candidate)
      if best.map({ score > $0.score }) ?? true { best = (score, candidate) }
    }
    return best?.candidate
  }

  /// By how much another candidate must be likelier than the rule's answer to overrule it (swept by cross-validation on
  /// the open articles).
  private static let margin: Float = 0.25

  /// The likeliest candidate, if it is clearly likelier than the one that the surest rule gives.
  func overruling(_ rule: Int?, among candidates: [SpeakerCandidate]) -> SpeakerCandidate? {
    guard let best = best(of: candidates), best.entity != rule else { return nil }
    guard let own = candidates.first(where: { $0.entity == rule }) else { return best }
    return score(best) > score(own) + Self.margin ? best : nil
  }

  func score(_ candidate: SpeakerCandidate) -> Float {
    candidate.features.reduce(0) { $0 + weights[Int($1)] }
  }
}
