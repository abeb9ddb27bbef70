import HanText

/// Chooses among the candidates for a quotation's speaker by the sum of their features' weights.
///
/// The weights are learned: `scripts/train-speaker-weights` fits a conditional logistic model on our own open articles
/// and writes `Corpus/lexicons/speaker-weights.tsv`.
struct SpeakerRanker: Sendable {
  static let shared = SpeakerRanker(Lexicon.speakerWeights)

  private let weights: [Float]

  init(_ lexicon: Lexicon) {
    var weights = [Float](repeating: 0, count: SpeakerFeature.count)
    for row in lexicon.rows {
      guard let index = SpeakerFeature.index(named: row.key), let value = row.fields.first.flatMap({ Float($0) })
      else { continue }
      weights[index] = value
    }
    self.weights = weights
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

  func score(_ candidate: SpeakerCandidate) -> Float {
    candidate.features.reduce(0) { $0 + weights[Int($1)] }
  }
}
