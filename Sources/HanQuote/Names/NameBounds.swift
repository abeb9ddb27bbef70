/// What the words in and behind a stretch can add to the evidence for a name at most: a stretch that even that cannot
/// make a name need not have its words looked up (three in five of what is weighed).
struct NameBounds: Sendable {
  /// By the word on the left (``NameNeighbour``).
  private let most: ConstantTable<Float>

  init(_ weights: ModelWeights<NameFeature>) {
    func gains(_ kind: NameFeature) -> [Float] { (0..<kind.size).map { max(0, weights.weight(of: kind, $0)) } }
    /// A word in the stretch has one value or is not looked at; each flag may be set.
    let words = (gains(.inner).max() ?? 0) + (gains(.across).max() ?? 0) + gains(.flags).reduce(0, +)
    most = ConstantTable(
      (0..<NameNeighbour.count).map { left in
        (0..<NameNeighbour.count).reduce(-.infinity) { most, right in
          let both = weights.weight(of: .both, left * NameNeighbour.count + right)
          return max(most, weights.weight(of: .right, right) + both + words)
        }
      })
  }

  @inline(__always)
  func most(left: Int) -> Float { most[left] }
}
