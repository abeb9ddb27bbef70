import HanText

extension Lexicon {
  /// The weights that rows `kind=value → weight` give to the features of a model; 0 for the others.
  func weights<Kind: FeatureKind>(of _: Kind.Type) -> [Float] {
    var weights = [Float](repeating: 0, count: Kind.count)
    for row in rows {
      guard let index = Kind.index(named: row.key), let value = row.fields.first.flatMap({ Float($0) }) else {
        continue
      }
      weights[index] = value
    }
    return weights
  }
}
