import HanText

extension Lexicon {
  /// The weights that rows `kind=value → weight` give to the features of a model; 0 for the others.
  func weights<Kind: FeatureKind>(of _: Kind.Type) -> [Float] {
    var weights = [Float](repeating: 0, count: Kind.count)
    var names = FeatureNames<Kind>()
    forEachRow { key, field in
      guard let index = names.index(of: key), let value = ListedNumber(field) else { return }
      weights[index] = value.float
    }
    return weights
  }
}
