/// Finds the best reading of a claim among units, by wording alone.
///
/// The questions are asked in this order: does it stand there as it is; are its clauses there in order, with words left
/// out; are they there in different places; do only a few characters differ.
struct WordingMatcher: Sendable {
  let claim: MatchKey
  private var whole: ArraySlice<Unicode.Scalar> { claim.scalars[...] }

  init(_ claim: MatchKey) { self.claim = claim }

  /// The best reading; of readings as good, the one of the earliest source.
  func bestReading(in units: [VerificationUnit]) -> WordingReading {
    guard !claim.isEmpty, !units.isEmpty else { return .absent }
    let units = units.sorted { $0.order < $1.order }
    return verbatim(units) ?? ClauseMatcher(claim).reading(in: units) ?? TwoPieceMatcher(claim).reading(in: units)
      ?? NearMatcher(claim).reading(in: units) ?? TwoPieceMatcher(claim).looseReading(in: units) ?? .absent
  }

  private func verbatim(_ units: [VerificationUnit]) -> WordingReading? {
    guard !claim.hasGaps else { return nil }
    var fallback: WordingReading?
    for unit in units {
      for (index, key) in unit.keys.enumerated() {
        var start = 0
        while let range = key.firstRange(of: whole, from: start) {
          let piece = WordingReading.Piece(claim: 0..<claim.count, unit: unit, key: index, range: range)
          guard let negation = Negation.before(range, in: unit, key: index) else {
            return WordingReading(verdict: .verbatim, pieces: [piece])
          }
          if fallback == nil {
            fallback = WordingReading(
              verdict: .cut, pieces: [piece], notes: ["The source has \(negation) before these words."])
          }
          start = range.lowerBound + 1
        }
      }
    }
    return fallback
  }
}

/// A word that turns the meaning of what follows.
enum Negation {
  private static let words: Set<Unicode.Scalar> = ["不", "没", "未", "勿"]

  /// The negation right before a part of a unit, in the same clause: words that are quoted without it say the opposite.
  static func before(_ range: Range<Int>, in unit: VerificationUnit, key: Int) -> String? {
    guard range.lowerBound > 0, let scalar = unit.keys[key][safe: range.lowerBound - 1], words.contains(scalar) else {
      return nil
    }
    let text = key == 0 ? unit.content.reading : unit.content.quotation?.exact ?? unit.content.reading
    return MatchKey(text).clauseEnds.contains(range.lowerBound) ? nil : String(scalar)
  }
}
