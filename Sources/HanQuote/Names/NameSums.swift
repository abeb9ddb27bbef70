import HanText

/// What each ``NameGroup`` adds to the evidence for a name: the sum of its features' weights.
struct NameSums: Sendable {
  private let sums: ConstantTable<Float>

  init(_ weights: [Float]) {
    sums = ConstantTable(
      NameGroup.all.map { group in group.features.reduce(0) { $0 + weights[Int($1.kind.index($1.value))] } })
  }

  @inline(__always)
  subscript(group: NameGroup) -> Float { sums[bounded: group.index] }

  /// What the words in and behind a stretch can add at most: a stretch that even that cannot make a name need not have
  /// its words looked up (three in five of what is weighed).
  /// - Parameter left: the word on the left (``NameNeighbour``).
  func most(left: Int) -> Float {
    let right = (0..<NameNeighbour.count).reduce(-.infinity) { max($0, self[.right($1, left: left)]) }
    return right + max(0, self[.body]) + mostInside
  }

  /// What the words in a stretch can add at most.
  var mostInside: Float {
    let inner = (0..<6).reduce(0) { max($0, self[.inner($1)]) }
    let across = (0..<3).reduce(0) { max($0, self[.across($1)]) }
    return inner + across + max(0, self[.adverb])
  }
}

/// Takes the evidence for one name.
protocol NameSink {
  mutating func add(_ group: NameGroup)
}

/// Adds it up.
struct NameSum: NameSink {
  let sums: NameSums
  private(set) var score: Float

  /// - Parameter score: of evidence that was added up before.
  @inline(__always)
  init(_ sums: NameSums, from score: Float = 0) { (self.sums, self.score) = (sums, score) }

  @inline(__always)
  mutating func add(_ group: NameGroup) { score += sums[group] }
}

/// Lists the numbers of its features.
struct NameFeatureList: NameSink {
  private(set) var features: [Int32] = []

  mutating func add(_ group: NameGroup) { features += group.features.map { $0.kind.index($0.value) } }
}
