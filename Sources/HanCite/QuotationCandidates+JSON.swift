import HanText

extension QuotationCandidates {
  /// One object: `start` and `end` in code points of the source, and the candidates with score and features.
  public func json(in article: Article) -> JSONValue {
    let range = article.source.codePointRange(of: article.sourceRange(of: range))
    return [
      "start": .number(range.lowerBound), "end": .number(range.upperBound),
      "candidates": .array(candidates.map(Self.json)),
    ]
  }

  private static func json(_ candidate: Candidate) -> JSONValue {
    [
      "speaker": JSONValue(candidate.speaker), "score": .number(candidate.score, places: 3),
      "features": .array(candidate.features.map(JSONValue.string)),
    ]
  }
}
