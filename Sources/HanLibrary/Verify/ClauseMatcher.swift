/// Reads a claim as runs of whole clauses, each of which stands somewhere as it is.
struct ClauseMatcher: Sendable {
  /// Fewer scalars left out without a mark are a small change, not a cut: chosen on the verification cases (Corpus/cases/verify).
  static let smallOmission = 6
  /// Shorter pieces stand everywhere: at least two must be as long as this before a claim counts as joined.
  private static let pieceLength = 4

  let claim: MatchKey
  private let clauses: [Range<Int>]

  init(_ claim: MatchKey) {
    self.claim = claim
    var start = 0
    clauses = claim.clauseEnds.map { end in
      defer { start = end }
      return start..<end
    }
  }

  /// A cut within one unit, or pieces of several; `nil` if not every clause stands somewhere.
  func reading(in units: [VerificationUnit]) -> WordingReading? {
    guard clauses.count > 1, !claim.hasGaps else { return nil }
    for unit in units {
      for key in unit.keys.indices {
        if let reading = cut(unit, key) { return reading }
      }
    }
    return joined(units)
  }

  private func cut(_ unit: VerificationUnit, _ key: Int) -> WordingReading? {
    var pieces: [WordingReading.Piece] = []
    var first = 0
    while first < clauses.count {
      let from = pieces.last?.range.upperBound ?? 0
      guard let (count, range) = longestRun(first, unit.keys[key], from: from) else { return nil }
      let part = clauses[first].lowerBound..<clauses[first + count - 1].upperBound
      pieces.append(.init(claim: part, unit: unit, key: key, range: range))
      first += count
    }
    guard pieces.count > 1 else { return nil }
    let seams = zip(pieces, pieces.dropFirst())
    let unmarked = seams.filter { !claim.elisions.contains($1.claim.lowerBound) }
    let omitted = unmarked.reduce(0) { $0 + $1.1.range.lowerBound - $1.0.range.upperBound }
    guard unmarked.isEmpty || omitted >= Self.smallOmission else { return nil }
    return WordingReading(verdict: .cut, pieces: pieces, isMarked: unmarked.isEmpty)
  }

  private func joined(_ units: [VerificationUnit]) -> WordingReading? {
    var pieces: [WordingReading.Piece] = []
    var first = 0
    while first < clauses.count {
      var best: (count: Int, piece: WordingReading.Piece)?
      for unit in units {
        for (index, key) in unit.keys.enumerated() {
          guard let (count, range) = longestRun(first, key, from: 0), count > best?.count ?? 0 else { continue }
          let part = clauses[first].lowerBound..<clauses[first + count - 1].upperBound
          best = (count, .init(claim: part, unit: unit, key: index, range: range))
        }
      }
      guard let best else { return nil }
      pieces.append(best.piece)
      first += best.count
    }
    guard pieces.count > 1, pieces.filter({ $0.claim.count >= Self.pieceLength }).count > 1 else { return nil }
    let omits = zip(pieces, pieces.dropFirst()).allSatisfy { left, right in
      left.unit.order == right.unit.order && left.key == right.key && left.range.upperBound <= right.range.lowerBound
    }
    return omits ? nil : WordingReading(verdict: .joined, pieces: pieces)
  }

  /// The most clauses from `first` on that stand in a key side by side, and where.
  private func longestRun(_ first: Int, _ key: [Unicode.Scalar], from start: Int) -> (Int, Range<Int>)? {
    var best: (Int, Range<Int>)?
    for last in first..<clauses.count {
      let part = claim.scalars[clauses[first].lowerBound..<clauses[last].upperBound]
      guard let range = key.firstRange(of: part, from: start) else { break }
      best = (last - first + 1, range)
    }
    return best
  }
}
