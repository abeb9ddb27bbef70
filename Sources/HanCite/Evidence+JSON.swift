import HanText

extension PossibleName {
  /// One object: `start` and `end` in code points of the source, the wording there, score and features.
  public func json(in article: Article) -> JSONValue {
    let place = article.place(of: range)
    return [
      "start": place.start, "end": place.end, "text": .string(article.source[place.source]),
      "score": .number(score, places: 3), "features": .array(features.map(JSONValue.string)),
    ]
  }
}

extension QuotationCandidates {
  /// One object: `start` and `end` in code points of the source, the evidence for an utterance, and the candidates with score and features.
  public func json(in article: Article) -> JSONValue {
    let place = article.place(of: range)
    return [
      "start": place.start, "end": place.end,
      "evidence": .array(evidence.map(JSONValue.string)), "candidates": .array(candidates.map(\.json)),
    ]
  }
}

extension PronounAntecedents {
  /// One object: `start` and `end` in code points of the source, the pronoun there, and who may be meant with score and
  /// features.
  public func json(in article: Article) -> JSONValue {
    let place = article.place(of: range)
    return [
      "start": place.start, "end": place.end, "text": .string(article.source[place.source]),
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

extension Article {
  /// Where a range of the clean text stands in the source, and its bounds in code points.
  fileprivate func place(of range: TextRange) -> (source: SourceRange, start: JSONValue, end: JSONValue) {
    let place = sourceRange(of: range)
    let points = source.codePointRange(of: place)
    return (place, .number(points.lowerBound), .number(points.upperBound))
  }
}
