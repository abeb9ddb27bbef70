/// Adds up the weights of the features that are found of one thing, and lists the features where they are kept.
struct FeatureSum<Kind: FeatureKind>: Sendable {
  private let weights: ModelWeights<Kind>
  private let keepsFeatures: Bool
  private(set) var score: Float = 0
  /// The numbers of the features, in the order in which they were found; empty unless they are kept.
  private(set) var features: [Int32] = []

  init(_ weights: ModelWeights<Kind>, keepsFeatures: Bool) {
    self.weights = weights
    self.keepsFeatures = keepsFeatures
  }

  @inline(__always)
  mutating func add(_ kind: Kind, _ value: Int = 0) {
    score += weights.weight(of: kind, value)
    if keepsFeatures { keep(kind, value) }
  }

  @inline(never)
  private mutating func keep(_ kind: Kind, _ value: Int) { features.append(kind.index(value)) }

  /// Begins with another thing.
  mutating func removeAll() {
    score = 0
    if keepsFeatures { features.removeAll() }
  }
}
