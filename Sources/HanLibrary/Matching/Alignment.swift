/// The best way to read one key inside another: the claim as a whole, anywhere in the unit, with the fewest changes.
struct Alignment: Hashable, Sendable {
  /// One place where the two differ: these scalars of the claim against those of the unit.
  struct Difference: Hashable, Sendable {
    var claim: Range<Int>
    var unit: Range<Int>
  }

  /// Insertions, deletions and replacements, in scalars; a character that cannot be read fits any one character.
  let distance: Int
  /// Where the claim lies in the unit.
  let unitRange: Range<Int>
  /// In order; changes side by side are one difference.
  let differences: [Difference]

  /// The most cells of the table: 4 MB of memory and some 10 ms. A longer pair is not aligned.
  private static let cellLimit = 4_000_000

  /// Sellers' algorithm ("The theory and computation of evolutionary distances", 1980). `nil` if the pair is too long.
  /// - Complexity: O(claim · unit) in time and memory.
  init?(claim: [Unicode.Scalar], unit: [Unicode.Scalar]) {
    guard (claim.count + 1) * (unit.count + 1) <= Self.cellLimit else { return nil }
    var table = AlignmentTable(claim: claim, unit: unit)
    distance = table.fill()
    (unitRange, differences) = table.trace()
  }
}

private struct AlignmentTable {
  private enum Move: UInt8 { case start, match, replace, skipClaim, skipUnit }

  private let claim: [Unicode.Scalar]
  private let unit: [Unicode.Scalar]
  private let width: Int
  private var moves: [UInt8]
  private var end = 0

  init(claim: [Unicode.Scalar], unit: [Unicode.Scalar]) {
    self.claim = claim
    self.unit = unit
    width = unit.count + 1
    moves = Array(repeating: Move.start.rawValue, count: width * (claim.count + 1))
  }

  /// The least distance; remembers every step.
  mutating func fill() -> Int {
    var previous = Array(repeating: 0, count: width)
    var current = previous
    for row in 0..<claim.count {
      current[0] = row + 1
      moves[(row + 1) * width] = Move.skipClaim.rawValue
      for column in 0..<unit.count {
        let isEqual = Self.fits(claim[row], unit[column])
        var best = previous[column] + (isEqual ? 0 : 1)
        var move = isEqual ? Move.match : Move.replace
        if previous[column + 1] + 1 < best { (best, move) = (previous[column + 1] + 1, .skipClaim) }
        if current[column] + 1 < best { (best, move) = (current[column] + 1, .skipUnit) }
        current[column + 1] = best
        moves[(row + 1) * width + column + 1] = move.rawValue
      }
      swap(&previous, &current)
    }
    // Of ends as good the last, so that a changed last character is a replacement and not an omission.
    end = previous.indices.reversed().min { previous[$0] < previous[$1] } ?? 0
    return previous[end]
  }

  private static func fits(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    left == right || left == MatchKey.gap || right == MatchKey.gap
  }

  /// Walks back from the end of the best reading.
  func trace() -> (Range<Int>, [Alignment.Difference]) {
    var row = claim.count
    var column = end
    var differences: [Alignment.Difference] = []
    while row > 0 {
      let move = Move(rawValue: moves[row * width + column]) ?? .start
      let isLiteral = move == .match && claim[row - 1] == unit[column - 1]
      let (nextRow, nextColumn) =
        switch move {
        case .skipClaim: (row - 1, column)
        case .skipUnit: (row, column - 1)
        case .start: (0, column)
        case .match, .replace: (row - 1, column - 1)
        }
      if !isLiteral { Self.prepend(nextRow..<row, nextColumn..<column, to: &differences) }
      (row, column) = (nextRow, nextColumn)
    }
    return (column..<end, differences.reversed())
  }

  private static func prepend(_ claim: Range<Int>, _ unit: Range<Int>, to list: inout [Alignment.Difference]) {
    if let last = list.last, last.claim.lowerBound == claim.upperBound, last.unit.lowerBound == unit.upperBound {
      list[list.count - 1] = Alignment.Difference(
        claim: claim.lowerBound..<last.claim.upperBound, unit: unit.lowerBound..<last.unit.upperBound)
    } else {
      list.append(Alignment.Difference(claim: claim, unit: unit))
    }
  }
}
