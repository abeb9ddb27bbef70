import HanText

extension PossibleName {
  /// One object: `start` and `end` in code points of the source, the wording there, score and features.
  public func json(in article: Article) -> JSONValue {
    let source = article.sourceRange(of: range)
    let points = article.source.codePointRange(of: source)
    return [
      "start": .number(points.lowerBound), "end": .number(points.upperBound), "text": .string(article.source[source]),
      "score": .number(score, places: 3), "features": .array(features.map(JSONValue.string)),
    ]
  }
}

extension QuotationCandidates {
  /// One object: `start` and `end` in code points of the source, the evidence for an utterance, and the candidates with score and features.
  public func json(in article: Article) -> JSONValue {
    let range = article.source.codePointRange(of: article.sourceRange(of: range))
    return [
      "start": .number(range.lowerBound), "end": .number(range.upperBound),
      "evidence": .array(evidence.map(JSONValue.string)), "candidates": .array(candidates.map(\.json)),
    ]
  }

}

extension PronounAntecedents {
  /// One object: `start` and `end` in code points of the source, the pronoun there, and who may be meant with score and
  /// features.
  public func json(in article: Article) -> JSONValue {
    let source = article.sourceRange(of: range)
    let points = article.source.codePointRange(of: source)
    return [
      "start": .number(points.lowerBound), "end": .number(points.upperBound), "text": .string(article.source[source]),
      "candidates": .array(antecedents.map(\.json)),
    ]
  }
}

extension QuotationCandidates.Candidate {
  fileprivate var json: JSONValue {
    [
      "speaker": JSONValue(speaker), "score": .number(score, places: 3),
      "features": .array(features.map(JSONValue.string)),
    ]
  }
}
