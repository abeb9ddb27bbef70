import HanText

/// Decides whether the words in marks were uttered, or are a term: a title, nickname, slogan or coined word.
///
/// A logistic model: `scripts/train-weights` fits its weights on our own open articles and writes
/// `Corpus/lexicons/utterance-weights.tsv`.
struct UtteranceClassifier {
  /// How often each content stands in marks in the article.
  let repetitions: [NameKey: Int]
  private static let weights = Lexicon.utteranceWeights.weights(of: UtteranceFeature.self)

  /// Evidence for an utterance; above 0 it is one.
  func score(_ around: QuoteSurroundings, _ attribution: Attribution, _ context: AttributionContext) -> Float {
    features(around, attribution, context).reduce(0) { $0 + Self.weights[Int($1)] }
  }

  /// The numbers of the features that the score adds up.
  func features(_ around: QuoteSurroundings, _ attribution: Attribution, _ context: AttributionContext) -> [Int32] {
    let isRepeated = repetitions[context.text.key(context.span(around.span).content), default: 1] > 1
    return UtteranceEvidence.features(of: around, attribution, isRepeated: isRepeated, context)
  }
}
