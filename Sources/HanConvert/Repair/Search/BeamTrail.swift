/// The steps by which the hypotheses of a ``Beam`` came about, and which of them lost against which.
struct BeamTrail {
  struct Step {
    var parent: Int32
    /// ``BeamTrail/absent`` for a character that left no mark.
    var scalar: UInt32
    var cells: Range<Int32>
    var isPassed = false
  }

  /// A step that lost against one with the same future.
  private struct Rival {
    var earlier: Int32
    var step: Int32
    var winner: Int32
    var margin: Float
  }

  private typealias Margins = [Int32: (margin: Float, scalar: UInt32)]

  /// Marks what left no mark in the text.
  static let absent = UInt32.max
  /// Losers further behind than this are no rivals worth naming.
  static let rivalMargin: Float = 7

  private var steps: [Step] = []
  private var rivals: [Rival] = []

  mutating func add(_ step: Step) -> Int32 {
    steps.append(step)
    return Int32(steps.count - 1)
  }

  mutating func addRival(_ step: Int32, of winner: Int32, _ earlier: Int32, _ margin: Float) -> Int32 {
    rivals.append(Rival(earlier: earlier, step: step, winner: winner, margin: margin))
    return Int32(rivals.count - 1)
  }

  /// The pieces of the winner, with their margins over its rivals and the others that came to the end.
  func pieces(to last: Int32, rivals: Int32, _ others: [(step: Int32, margin: Float)]) -> [Decoding.Piece] {
    var margins: Margins = [:]
    for other in others { mark(Rival(earlier: -1, step: other.step, winner: last, margin: other.margin), &margins) }
    var number = rivals
    while number >= 0 {
      mark(self.rivals[Int(number)], &margins)
      number = self.rivals[Int(number)].earlier
    }
    return pieces(last, margins)
  }

  /// Notes the margin at every character where the two readings differ.
  private func mark(_ rival: Rival, _ margins: inout Margins) {
    var left = rival.winner
    var right = rival.step
    while left >= 0, right >= 0, left != right {
      let first = steps[Int(left)]
      let second = steps[Int(right)]
      if first.scalar != second.scalar, rival.margin < margins[left]?.margin ?? .infinity {
        margins[left] = (rival.margin, second.scalar)
      }
      if first.cells.lowerBound >= second.cells.lowerBound { left = first.parent }
      if second.cells.lowerBound >= first.cells.lowerBound { right = second.parent }
    }
  }

  private func pieces(_ last: Int32, _ margins: Margins) -> [Decoding.Piece] {
    var pieces: [Decoding.Piece] = []
    var number = last
    while number >= 0 {
      let step = steps[Int(number)]
      let margin = margins[number]
      pieces.append(
        Decoding.Piece(
          scalar: step.scalar == Self.absent ? nil : step.scalar,
          cells: Int(step.cells.lowerBound)..<Int(step.cells.upperBound), isPassed: step.isPassed,
          margin: margin?.margin ?? .infinity, rival: margin?.scalar))
      number = step.parent
    }
    return pieces.reversed()
  }
}
