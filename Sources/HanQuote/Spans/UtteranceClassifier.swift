/// Decides whether the words in marks were uttered, or are a term: a title, nickname, slogan or coined word.
///
/// A logistic model: `scripts/train-weights` fits its weights on our own open articles and writes
/// `Corpus/lexicons/utterance-weights.tsv`.
struct UtteranceClassifier {
  /// Which contents stand in marks more than once in the article.
  let repeated: RepeatedWords

  /// Evidence for an utterance; above 0 it is one.
  func score(_ around: QuoteSurroundings, _ answer: AttributionRules.Answer, _ context: AttributionContext) -> Float {
    evidence(around, answer, context, keepsFeatures: false).sum.score
  }

  /// The numbers of the features that the score adds up.
  func features(
    _ around: QuoteSurroundings, _ answer: AttributionRules.Answer, _ context: AttributionContext
  ) -> [Int32] {
    evidence(around, answer, context, keepsFeatures: true).sum.features
  }

  private func evidence(
    _ around: QuoteSurroundings, _ answer: AttributionRules.Answer, _ context: AttributionContext, keepsFeatures: Bool
  ) -> UtteranceEvidence {
    UtteranceEvidence(
      of: around, answer, isRepeated: repeated.holds(around.span), context, keepsFeatures: keepsFeatures)
  }
}
