/// Finds a unit that says nearly the same.
struct NearMatcher: Sendable {
  /// The most changes, as a part of the claim's scalars: chosen on the verification cases.
  private static let tolerance = 0.3
  /// At least this part of the claim must be legible and the same: chosen on the verification cases.
  private static let agreement = 0.6
  /// Claims shorter than this are never nearly anything.
  private static let shortest = 4
  /// The most units that are aligned: those that share the most pairs of neighbours.
  private static let alignedLimit = 12

  let claim: MatchKey

  init(_ claim: MatchKey) { self.claim = claim }

  func reading(in units: [VerificationUnit]) -> WordingReading? {
    guard claim.count >= Self.shortest else { return nil }
    let limit = max(1, Int(Double(claim.count) * Self.tolerance))
    var best: (distance: Int, reading: WordingReading)?
    for (unit, key) in closest(units) {
      guard let alignment = Alignment(claim: claim.scalars, unit: unit.keys[key]), agrees(alignment, limit),
        alignment.distance < best?.distance ?? .max
      else { continue }
      let piece = WordingReading.Piece(claim: 0..<claim.count, unit: unit, key: key, range: alignment.unitRange)
      best = (
        alignment.distance,
        WordingReading(verdict: .near, pieces: [piece], differences: alignment.differences)
      )
    }
    return best?.reading
  }

  private func agrees(_ alignment: Alignment, _ limit: Int) -> Bool {
    let changed = alignment.differences.reduce(0) { $0 + $1.claim.count }
    return alignment.distance <= limit && Double(claim.count - changed) >= Double(claim.count) * Self.agreement
  }

  private func closest(_ units: [VerificationUnit]) -> [(VerificationUnit, Int)] {
    let pairs = Self.pairs(claim.scalars)
    let scored = units.flatMap { unit in
      unit.keys.indices.map { (unit, $0, pairs.intersection(Self.pairs(unit.keys[$0])).count) }
    }
    return scored.filter { $0.2 > 0 || claim.hasGaps }.sorted { $0.2 > $1.2 }.prefix(Self.alignedLimit).map {
      ($0.0, $0.1)
    }
  }

  private static func pairs(_ scalars: [Unicode.Scalar]) -> Set<UInt64> {
    Set(zip(scalars, scalars.dropFirst()).map { UInt64($0.value) << 32 | UInt64($1.value) })
  }
}
