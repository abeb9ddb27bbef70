import HanText

/// The state of one search of a ``LatticeDecoder``.
struct Beam {
  private struct Hypothesis {
    var score: WordScore
    /// Cost of choices and of passing.
    var extra: Float = 0
    var pending = PendingBytes()
    /// The byte before, if it was unknown and has been chosen since; 0 otherwise.
    var chosenByte: UInt8 = 0
    var node: Int32 = -1
    var rivals: Int32 = -1
    var isReadBack = false

    /// A byte that waits has not been paid for: half a character's cost keeps the comparison fair.
    var total: Float { score.cost + extra + Float(pending.count) * 3 }

    func hasSameFuture(as other: Self) -> Bool {
      pending == other.pending && chosenByte == other.chosenByte && isReadBack == other.isReadBack
        && score.context == other.score.context
    }
  }

  private struct Node {
    var parent: Int32
    /// `UInt32.max` for a character that left no mark.
    var scalar: UInt32
    var cells: Range<Int32>
    var isPassed: Bool
  }

  /// A hypothesis that lost against one with the same future.
  private struct Rival {
    var earlier: Int32
    var node: Int32
    var winner: Int32
    var margin: Float
  }

  private let decoder: LatticeDecoder
  private let cells: [ByteCell]
  private var hypotheses: [Hypothesis]
  private var grown: [Hypothesis] = []
  private var nodes: [Node] = []
  private var rivals: [Rival] = []
  private var candidates: CandidateTable

  init(decoder: LatticeDecoder, cells: [ByteCell]) {
    self.decoder = decoder
    self.cells = cells
    self.hypotheses = WordModel.Script.allCases.map {
      Hypothesis(score: WordScore(script: $0, following: decoder.prefix))
    }
    self.candidates = CandidateTable(written: decoder.written, model: decoder.model)
    nodes.reserveCapacity(cells.count * 4)
  }

  /// Marks in ``Node/scalar`` what left no mark in the text.
  private static let absent = UInt32.max
  /// Losers further behind than this are no rivals worth naming.
  private static let rivalMargin: Float = 7
  /// Hypotheses further behind than this are given up; set by hand, not swept.
  private static let beamMargin: Float = 25

  mutating func advance(over index: Int) {
    grown.removeAll(keepingCapacity: true)
    let cell = cells[index]
    let isNeutral = cell.observed < 0x80 && cell.choices.count == 1 && cell.choices[0].units.count == 1
    for hypothesis in hypotheses {
      if hypothesis.pending.count == 0, let cost = cell.passCost { pass(hypothesis, cell, index, cost, isNeutral) }
      for choice in cell.choices where !(isNeutral && hypothesis.pending.count == 0) {
        take(choice, hypothesis, index)
      }
    }
    keepBest()
  }

  private mutating func pass(_ from: Hypothesis, _ cell: ByteCell, _ index: Int, _ cost: Float, _ isNeutral: Bool) {
    var next = from
    next.extra += cost + (from.isReadBack && !isNeutral ? decoder.exitCost : 0)
    next.isReadBack = from.isReadBack && isNeutral
    next.chosenByte = 0
    emit(cell.observed, &next, Int32(index)..<Int32(index + 1), isPassed: true)
  }

  private mutating func take(_ choice: ByteChoice, _ from: Hypothesis, _ index: Int) {
    switch choice.place {
    case .betweenCharacters where from.pending.count > 0, .insideCharacter where from.pending.count == 0: return
    default: break
    }
    var next = from
    next.extra += choice.cost + (from.isReadBack || from.pending.count > 0 ? 0 : decoder.entryCost)
    next.isReadBack = true
    feed(choice.units[...], next, Int32(index))
  }

  /// Adds the bytes one after the other; every way that survives becomes a hypothesis.
  private mutating func feed(_ units: ArraySlice<ByteUnit>, _ from: Hypothesis, _ cell: Int32) {
    guard let unit = units.first else {
      grown.append(from)
      return
    }
    switch unit {
    case .known(let byte): feed(known: byte, units.dropFirst(), from, cell)
    case .unknown(let set): feed(unknown: set, units.dropFirst(), from, cell)
    case .swallowed:
      guard from.pending.count == 0 else { return }
      var next = from
      nodes.append(Node(parent: from.node, scalar: Self.absent, cells: cell..<cell + 1, isPassed: false))
      next.node = Int32(nodes.count - 1)
      feed(units.dropFirst(), next, cell)
    }
  }

  private mutating func feed(known byte: UInt8, _ rest: ArraySlice<ByteUnit>, _ from: Hypothesis, _ cell: Int32) {
    var next = from
    if next.pending.count == 0 {
      next.pending.length = decoder.written.length(lead: byte)
      next.pending.firstCell = cell
      guard next.pending.length > 0 else { return }
    } else if !decoder.written.isTrail(byte) {
      return
    }
    next.pending.append(UInt16(byte))
    next.chosenByte = next.pending.isComplete ? 0 : next.chosenByte
    if next.pending.isComplete { complete(rest, next, cell) } else { feed(rest, next, cell) }
  }

  private mutating func feed(unknown set: ByteSet, _ rest: ArraySlice<ByteUnit>, _ from: Hypothesis, _ cell: Int32) {
    if from.pending.count > 0 {
      var next = from
      next.pending.append(candidates.number(of: set))
      if next.pending.isComplete { complete(rest, next, cell) } else { feed(rest, next, cell) }
      return
    }
    for (length, leads) in candidates.leads(in: set) {
      var next = from
      next.pending.length = length
      next.pending.firstCell = cell
      next.pending.append(leads)
      feed(rest, next, cell)
    }
  }

  private mutating func complete(_ rest: ArraySlice<ByteUnit>, _ from: Hypothesis, _ cell: Int32) {
    let pending = from.pending
    let span = pending.firstCell..<cell + 1
    if pending.isKnown {
      guard let scalar = candidates.scalar(of: pending) else { return }
      var next = from
      next.pending = PendingBytes()
      next.chosenByte = 0
      emit(scalar, &next, span, isPassed: false, rest, cell)
      return
    }
    for candidate in candidates.candidates(for: pending) {
      guard let chosen = lastChosen(candidate, pending, before: from.chosenByte) else { continue }
      var next = from
      next.pending = PendingBytes()
      next.chosenByte = chosen
      emit(candidate.scalar, &next, span, isPassed: false, rest, cell)
    }
  }

  /// The candidate's last byte if that was unknown, 0 if it was known, `nil` if two unknown bytes may not follow.
  private func lastChosen(_ candidate: Candidate, _ pending: PendingBytes, before: UInt8) -> UInt8? {
    var last = before
    for index in 0..<pending.count {
      let byte = candidate.byte(index, of: pending.count)
      guard pending[index] >= 0x100 else {
        last = 0
        continue
      }
      if last != 0, !decoder.mayFollow(last, byte) { return nil }
      last = byte
    }
    return last
  }

  private mutating func emit(
    _ scalar: UInt32, _ next: inout Hypothesis, _ span: Range<Int32>, isPassed: Bool,
    _ rest: ArraySlice<ByteUnit> = [], _ cell: Int32 = 0
  ) {
    if scalar != Self.absent { next.score.append(scalar, decoder.model) }
    nodes.append(Node(parent: next.node, scalar: scalar, cells: span, isPassed: isPassed))
    next.node = Int32(nodes.count - 1)
    if rest.isEmpty { grown.append(next) } else { feed(rest, next, cell) }
  }

  /// Joins hypotheses with the same future and keeps the cheapest.
  private mutating func keepBest() {
    hypotheses.removeAll(keepingCapacity: true)
    let totals = grown.map(\.total)
    let order = grown.count == 1 ? [0] : grown.indices.sorted { totals[$0] < totals[$1] }
    for index in order {
      if let best = order.first, totals[index] > totals[best] + Self.beamMargin { return }
      if let winner = hypotheses.firstIndex(where: { $0.hasSameFuture(as: grown[index]) }) {
        note(grown[index], behind: winner)
      } else if hypotheses.count < decoder.width {
        hypotheses.append(grown[index])
      }
    }
  }

  private mutating func note(_ loser: Hypothesis, behind winner: Int) {
    let margin = loser.total - hypotheses[winner].total
    guard margin < Self.rivalMargin else { return }
    rivals.append(
      Rival(earlier: hypotheses[winner].rivals, node: loser.node, winner: hypotheses[winner].node, margin: margin))
    hypotheses[winner].rivals = Int32(rivals.count - 1)
  }

  mutating func finish() -> Decoding? {
    let reachesEnd = decoder.reachesEnd
    func closed(_ hypothesis: Hypothesis) -> Float {
      (reachesEnd ? hypothesis.score.closedCost : hypothesis.score.cost) + hypothesis.extra
    }
    let whole = hypotheses.filter { $0.pending.count == 0 }.sorted { closed($0) < closed($1) }
    guard let best = whole.first else { return nil }
    var margins: [Int32: (margin: Float, scalar: UInt32)] = [:]
    for other in whole.dropFirst() {
      mark(Rival(earlier: -1, node: other.node, winner: best.node, margin: closed(other) - closed(best)), &margins)
    }
    var number = best.rivals
    while number >= 0 {
      mark(rivals[Int(number)], &margins)
      number = rivals[Int(number)].earlier
    }
    return Decoding(pieces: pieces(best.node, margins), cost: closed(best))
  }

  /// Notes the margin at every character where the two readings differ.
  private func mark(_ rival: Rival, _ margins: inout [Int32: (margin: Float, scalar: UInt32)]) {
    var left = rival.winner
    var right = rival.node
    while left >= 0, right >= 0, left != right {
      let first = nodes[Int(left)]
      let second = nodes[Int(right)]
      if first.scalar != second.scalar, rival.margin < margins[left]?.margin ?? .infinity {
        margins[left] = (rival.margin, second.scalar)
      }
      if first.cells.lowerBound >= second.cells.lowerBound { left = first.parent }
      if second.cells.lowerBound >= first.cells.lowerBound { right = second.parent }
    }
  }

  private func pieces(_ last: Int32, _ margins: [Int32: (margin: Float, scalar: UInt32)]) -> [Decoding.Piece] {
    var pieces: [Decoding.Piece] = []
    var number = last
    while number >= 0 {
      let node = nodes[Int(number)]
      let margin = margins[number]
      pieces.append(
        Decoding.Piece(
          scalar: node.scalar == Self.absent ? nil : node.scalar,
          cells: Int(node.cells.lowerBound)..<Int(node.cells.upperBound), isPassed: node.isPassed,
          margin: margin?.margin ?? .infinity, rival: margin?.scalar))
      number = node.parent
    }
    return pieces.reversed()
  }
}
