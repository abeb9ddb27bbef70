/// What is done with the features that ``NameEvidence`` finds; a type and no closure, which would have to hold the finder.
protocol NameFeatureSink {
  mutating func add(_ kind: NameFeature, _ value: Int)
}

/// Adds up the weights of features.
struct WeightSum: NameFeatureSink {
  private(set) var sum: Float = 0
  private let weights: FeatureTable<Float>
  private let bases: FeatureBases

  init(weights: FeatureTable<Float>, bases: FeatureBases) {
    self.weights = weights
    self.bases = bases
  }

  @inline(__always)
  mutating func add(_ kind: NameFeature, _ value: Int) { sum += weights[Int(kind.index(value, bases))] }
}

/// Lists the numbers of features.
struct FeatureNumbers: NameFeatureSink {
  private(set) var numbers: [Int32] = []

  mutating func add(_ kind: NameFeature, _ value: Int) { numbers.append(kind.index(value)) }
}
