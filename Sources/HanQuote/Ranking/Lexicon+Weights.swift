import HanText

extension Lexicon {
  /// The weights that rows `kind=value → weight` give to the features of a model; 0 for the others.
  func weights<Kind: FeatureKind>(of _: Kind.Type) -> [Float] {
    var weights = [Float](repeating: 0, count: Kind.count)
    let names = Kind.names
    forEachRow { key, field in
      guard let index = Kind.index(named: String(decoding: key, as: UTF8.self), among: names),
        let value = Float(String(decoding: field, as: UTF8.self))
      else { return }
      weights[index] = value
    }
    return weights
  }
}
