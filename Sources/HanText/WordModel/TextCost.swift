extension WordModel {
  /// Cost of a whole text in the script that suits it better.
  /// - Complexity: O(characters); needs the same memory for any text.
  public func cost(of scalars: some Sequence<UInt32>) -> Float {
    Self.withBuffer(of: scalars) { buffer in Script.allCases.map { cost(buffer, $0) }.min() ?? 0 }
  }

  /// Cost of a whole text in one script.
  /// - Complexity: O(characters); needs the same memory for any text.
  public func cost(of scalars: some Sequence<UInt32>, _ script: Script) -> Float {
    Self.withBuffer(of: scalars) { cost($0, script) }
  }

  private func cost(_ scalars: UnsafeBufferPointer<UInt32>, _ script: Script) -> Float {
    var tree = ReadingTree(model: self, capacity: min(scalars.count + 1, Self.mostNodes))
    var last = tree.addRoot(script: script, following: [])
    for scalar in scalars {
      if tree.nodes.count >= Self.mostNodes { last = tree.keepOnly([last])[0] }
      last = tree.add(tree.node(after: last, scalar))
    }
    return tree.nodes[Int(last)].closedCost
  }

  private static let mostNodes = 256

  /// Cost of any character by itself, in the script that suits it better: for ranking before the neighbours are known.
  public func standaloneCost(_ scalar: UInt32) -> Float {
    guard CharacterCost.isHan(scalar) else { return CharacterCost.cost(scalar, after: 0x4E00) }
    return characterCost(scalar)
  }

  /// Cost of a text by its characters alone, without words: a tenth of the work of ``ReadingTree``, and enough to tell
  /// text from what a wrong charset makes of it.
  /// - Complexity: O(characters).
  public func plainCost(of scalars: some Sequence<UInt32>) -> Float { Self.withBuffer(of: scalars, plainCost) }

  private func plainCost(_ scalars: UnsafeBufferPointer<UInt32>) -> Float {
    var last: UInt32 = 0
    var cost: Float = 0
    for scalar in scalars {
      cost += CharacterCost.isHan(scalar) ? standaloneCost(scalar) : CharacterCost.cost(scalar, after: last)
      last = scalar
    }
    return cost
  }

  private static func withBuffer(
    of scalars: some Sequence<UInt32>, _ body: (UnsafeBufferPointer<UInt32>) -> Float
  ) -> Float {
    scalars.withContiguousStorageIfAvailable(body) ?? Array(scalars).withUnsafeBufferPointer(body)
  }
}
