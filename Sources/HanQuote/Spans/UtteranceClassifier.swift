/// Decides whether the words in marks were uttered, or are a term: a title, nickname, slogan or coined word.
///
/// A logistic model: `scripts/train-weights` fits its weights on our own open articles and writes
/// `Corpus/lexicons/utterance-weights.tsv`.
struct UtteranceClassifier {
  /// Which contents stand in marks more than once in the article.
  private let repeated: RepeatedWords
  private let around: QuoteSurroundings
  private let evidence: UtteranceEvidence

  init(_ around: QuoteSurroundings, _ context: AttributionContext, repeated: RepeatedWords) {
    self.repeated = repeated
    self.around = around
    evidence = UtteranceEvidence(around, context)
  }

  /// Evidence for an utterance in the quotation at hand; above 0 it is one.
  func score(_ answer: AttributionRules.Answer) -> Float {
    evidence.find(answer, isRepeated: repeated.holds(around.span), keepsFeatures: false)
    return evidence.sum.score
  }

  /// The numbers of the features that the score adds up.
  func features(_ answer: AttributionRules.Answer) -> [Int32] {
    evidence.find(answer, isRepeated: repeated.holds(around.span), keepsFeatures: true)
    return evidence.sum.features
  }
}
