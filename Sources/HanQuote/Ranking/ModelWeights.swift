import HanText

/// The weights of a model in rows of the same length, one for each kind: where a weight stands needs no look at a table.
struct ModelWeights<Kind: FeatureKind>: Sendable {
  private let weights: ConstantTable<Float>

  /// Values in a row; no kind has more.
  private static var row: Int { 1024 }

  /// The weights that the rows of a lexicon name; 0 for the others.
  init(_ lexicon: Lexicon) {
    let listed = lexicon.weights(of: Kind.self)
    let kinds = Kind.allCases
    weights = ConstantTable(zeros: kinds.count * Self.row) { weights in
      for kind in kinds {
        precondition(kind.size <= Self.row)
        for value in 0..<kind.size { weights[kind.rawValue * Self.row + value] = listed[Int(kind.index(value))] }
      }
    }
  }

  /// The weight of a value; of values past the last as of the last. Each kind has a row, and no value leaves its row.
  @inline(__always)
  func weight(of kind: Kind, _ value: Int) -> Float {
    weights[bounded: kind.rawValue * Self.row + min(max(0, value), kind.size - 1)]
  }
}
