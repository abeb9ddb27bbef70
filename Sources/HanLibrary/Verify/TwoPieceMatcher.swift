/// Reads a claim as a beginning and an end that both stand somewhere, whatever the clauses.
struct TwoPieceMatcher: Sendable {
  /// Shorter pieces are found by chance; chosen on the verification cases.
  private static let pieceLength = 6
  /// In a loose reading, the part of the claim that the pieces must cover; chosen on the verification cases.
  private static let coverage = 0.85

  let claim: MatchKey

  init(_ claim: MatchKey) { self.claim = claim }

  private struct Ends {
    let unit: VerificationUnit
    let key: Int
    /// Longest beginning and longest end of the claim in the key, with the places where they stand.
    let prefix: (count: Int, place: Int)
    let suffix: (count: Int, place: Int)
  }

  /// The two pieces are the whole claim.
  func reading(in units: [VerificationUnit]) -> WordingReading? {
    guard claim.count >= 2 * Self.pieceLength, !claim.hasGaps else { return nil }
    let ends = self.ends(units)
    for end in ends {
      switch withinOne(end) {
      case .cut(let reading): return reading
      case .small: return nil
      case .none: continue
      }
    }
    return joined(ends, covering: claim.count)
  }

  /// A few words of the claim may stand nowhere.
  func looseReading(in units: [VerificationUnit]) -> WordingReading? {
    guard claim.count >= 2 * Self.pieceLength else { return nil }
    return joined(ends(units), covering: Int(Double(claim.count) * Self.coverage))
  }

  private enum Within { case cut(WordingReading), small, none }

  /// A cut in the middle of one unit, without a mark; `small` if so little is left out that it is a small change.
  private func withinOne(_ ends: Ends) -> Within {
    let rest = claim.count - ends.prefix.count
    guard ends.prefix.count >= Self.pieceLength, ends.suffix.count >= rest, rest > 0 else { return .none }
    let key = unitKey(ends)
    let from = ends.prefix.place + ends.prefix.count
    guard let place = key.firstRange(of: claim.scalars[ends.prefix.count...], from: from) else { return .none }
    if place.lowerBound - from < ClauseMatcher.smallOmission { return .small }
    guard rest >= Self.pieceLength else { return .none }
    return .cut(
      WordingReading(
        verdict: .cut,
        pieces: [
          .init(claim: 0..<ends.prefix.count, unit: ends.unit, key: ends.key, range: ends.prefix.place..<from),
          .init(claim: ends.prefix.count..<claim.count, unit: ends.unit, key: ends.key, range: place),
        ]))
  }

  private func joined(_ ends: [Ends], covering needed: Int) -> WordingReading? {
    guard let first = ends.max(by: { $0.prefix.count < $1.prefix.count }),
      let last = ends.max(by: { $0.suffix.count < $1.suffix.count })
    else { return nil }
    let head = first.prefix.count
    let tail = min(last.suffix.count, claim.count - head)
    guard head >= Self.pieceLength, tail >= Self.pieceLength, head + tail >= needed else { return nil }
    let tailPlace = last.suffix.place + last.suffix.count - tail
    return WordingReading(
      verdict: .joined,
      pieces: [
        .init(
          claim: 0..<head, unit: first.unit, key: first.key, range: first.prefix.place..<(first.prefix.place + head)),
        .init(
          claim: (claim.count - tail)..<claim.count, unit: last.unit, key: last.key,
          range: tailPlace..<(tailPlace + tail)),
      ])
  }

  private func unitKey(_ ends: Ends) -> [Unicode.Scalar] { ends.unit.keys[ends.key] }

  private func ends(_ units: [VerificationUnit]) -> [Ends] {
    units.flatMap { unit in
      unit.keys.indices.compactMap { index in
        let key = unit.keys[index]
        let prefix = Self.longest(of: claim.scalars, in: key)
        let suffix = Self.longest(of: claim.scalars.reversed(), in: key.reversed())
        guard prefix.count > 0 || suffix.count > 0 else { return nil }
        let place = key.count - suffix.place - suffix.count
        return Ends(unit: unit, key: index, prefix: prefix, suffix: (suffix.count, place))
      }
    }
  }

  /// The longest beginning of `part` that stands in `key`, and where.
  private static func longest(of part: [Unicode.Scalar], in key: [Unicode.Scalar]) -> (count: Int, place: Int) {
    var best = (count: 0, place: 0)
    for start in key.indices where key[start] == part.first {
      let count = zip(key[start...], part).prefix { $0 == $1 }.count
      if count > best.count { best = (count, start) }
    }
    return best
  }
}
