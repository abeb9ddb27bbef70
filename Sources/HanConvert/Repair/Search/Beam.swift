import HanText

/// The state of one search of a ``LatticeDecoder``.
struct Beam {
  private let decoder: LatticeDecoder
  private let cells: ByteCells
  private var tree: ReadingTree
  private var trail = BeamTrail()
  private var hypotheses: [Hypothesis]
  /// What tells most hypotheses with other futures apart, in the same order.
  private var futures: [UInt64] = []
  private var grown: [Growth] = []
  /// Those of `grown` that are kept, cheapest first, by ``key(_:_:)``.
  private var order: [UInt64] = []
  /// Total of the best of `grown`.
  private var best = Float.infinity
  private var candidates: CandidateTable

  /// Hypotheses further behind than this are given up. Of 25 and 14, tried on damaged sentences of our own articles
  /// (`scripts/check-repair`), both restore as much.
  private static let margin: Float = 14
  /// The same for text that passes as it is, the way out where bytes turn out to be invalid.
  private static let passMargin: Float = 25
  private static let mostNodes = 1_000

  init(decoder: LatticeDecoder, cells: ByteCells) {
    self.decoder = decoder
    self.cells = cells
    var tree = ReadingTree(model: decoder.model)
    hypotheses = WordModel.Script.allCases.map {
      Hypothesis(node: tree.addRoot(script: $0, following: decoder.prefix))
    }
    self.tree = tree
    candidates = CandidateTable(decoder, sets: cells.sets)
  }

  mutating func advance(over index: Int) {
    if tree.nodes.count > Self.mostNodes { forget() }
    grown.removeAll(keepingCapacity: true)
    best = .infinity
    let cell = cells.cells[index]
    let isNeutral = cell.observed < 0x80 && cell.choices.count == 1 && cells.choices[cell.choices.lowerBound].count == 1
    for hypothesis in hypotheses {
      if hypothesis.pending.count == 0, cell.passCost < .infinity { pass(hypothesis, cell, index, isNeutral) }
      for number in cell.choices where !(isNeutral && hypothesis.pending.count == 0) {
        take(cells.choices[number], hypothesis, index)
      }
    }
    keepBest()
  }

  /// Texts that nothing grows from any more would fill the caches, and in the end the memory.
  private mutating func forget() {
    let numbers = tree.keepOnly(hypotheses.map(\.node))
    for (index, number) in numbers.enumerated() { hypotheses[index].node = number }
  }

  private mutating func pass(_ from: Hypothesis, _ cell: ByteCells.Cell, _ index: Int, _ isNeutral: Bool) {
    var next = from
    next.extra += cell.passCost + (from.isReadBack && !isNeutral ? decoder.exitCost : 0)
    next.isReadBack = from.isReadBack && isNeutral
    next.chosenByte = 0
    grow(next, cell.observed, Int32(index)..<Int32(index + 1), isPassed: true)
  }

  private mutating func take(_ choice: ByteChoice, _ from: Hypothesis, _ index: Int) {
    switch choice.place {
    case .betweenCharacters where from.pending.count > 0, .insideCharacter where from.pending.count == 0: return
    default: break
    }
    var next = from
    next.extra += choice.cost + (from.isReadBack || from.pending.count > 0 ? 0 : decoder.entryCost)
    next.isReadBack = true
    feed(choice, 0, next, Int32(index))
  }

  /// Adds the units of a choice one after the other; every way that survives becomes a hypothesis.
  private mutating func feed(_ choice: ByteChoice, _ index: Int, _ from: Hypothesis, _ cell: Int32) {
    guard index < choice.count else {
      keep(Growth(hypothesis: from, total: total(from, tree.nodes[Int(from.node)].cost)))
      return
    }
    let unit = choice[index]
    if unit == .swallowed {
      guard from.pending.count == 0 else { return }
      var next = from
      next.chosenByte = 0
      next.trail = trail.add(BeamTrail.Step(parent: from.trail, scalar: BeamTrail.absent, cells: cell..<cell + 1))
      feed(choice, index + 1, next, cell)
    } else if unit.isKnown || from.pending.count > 0 {
      feed(unit, length: from.pending.count > 0 ? from.pending.length : length(of: unit), choice, index, from, cell)
    } else {
      for (length, leads) in candidates.leads(in: unit) { feed(leads, length: length, choice, index, from, cell) }
    }
  }

  private func length(of unit: ByteUnit) -> Int { decoder.written.length(lead: UInt8(truncatingIfNeeded: unit.code)) }

  private mutating func feed(
    _ unit: ByteUnit, length: Int, _ choice: ByteChoice, _ index: Int, _ from: Hypothesis, _ cell: Int32
  ) {
    var next = from
    if from.pending.count == 0 {
      guard length > 0 else { return }
      next.pending.length = length
      next.pending.firstCell = cell
    } else if unit.isKnown, !decoder.written.isTrail(UInt8(truncatingIfNeeded: unit.code)) {
      return
    }
    next.pending.append(unit)
    if next.pending.isComplete { complete(next, choice, index + 1, cell) } else { feed(choice, index + 1, next, cell) }
  }

  private mutating func complete(_ from: Hypothesis, _ choice: ByteChoice, _ rest: Int, _ cell: Int32) {
    let pending = from.pending
    let span = pending.firstCell..<cell + 1
    var next = from
    next.pending = PendingBytes()
    if pending.isKnown {
      guard let scalar = candidates.scalar(of: pending) else { return }
      next.chosenByte = 0
      grow(next, scalar, span, choice, rest, cell)
      return
    }
    for candidate in candidates.candidates(for: pending) {
      guard let chosen = lastChosen(candidate, pending, before: from.chosenByte) else { continue }
      next.chosenByte = decoder.marksPairs && rest == choice.count ? 0 : chosen
      grow(next, candidate.scalar, span, choice, rest, cell)
    }
  }

  /// The candidate's last byte if that was unknown, 0 if it was known, `nil` if two unknown bytes may not follow.
  private func lastChosen(_ candidate: Candidate, _ pending: PendingBytes, before: UInt8) -> UInt8? {
    var last = before
    for index in 0..<pending.count {
      let byte = candidate.byte(index, of: pending.count)
      guard !pending[index].isKnown else {
        last = 0
        continue
      }
      if last != 0, index == 0 || !decoder.marksPairs, !decoder.mayFollow(last, byte) { return nil }
      last = byte
    }
    return last
  }

  /// A character more, and the units that are left of the choice.
  private mutating func grow(
    _ from: Hypothesis, _ scalar: UInt32, _ span: Range<Int32>, _ choice: ByteChoice, _ rest: Int, _ cell: Int32
  ) {
    guard rest < choice.count else {
      grow(from, scalar, span, isPassed: false)
      return
    }
    let node = tree.node(after: from.node, scalar)
    guard total(from, node.cost) <= best + Self.margin else { return }
    var next = from
    next.node = tree.add(node)
    next.trail = trail.add(BeamTrail.Step(parent: from.trail, scalar: scalar, cells: span))
    feed(choice, rest, next, cell)
  }

  private mutating func grow(_ from: Hypothesis, _ scalar: UInt32, _ span: Range<Int32>, isPassed: Bool) {
    let leaf = tree.node(after: from.node, scalar)
    let step = BeamTrail.Step(parent: from.trail, scalar: scalar, cells: span, isPassed: isPassed)
    keep(Growth(hypothesis: from, total: total(from, leaf.cost), leaf: leaf, step: step))
  }

  /// A byte that waits has not been paid for: half a character's cost keeps the comparison fair.
  private func total(_ hypothesis: Hypothesis, _ cost: Float) -> Float {
    cost + hypothesis.extra + Float(hypothesis.pending.count) * 3
  }

  private mutating func keep(_ growth: Growth) {
    guard growth.total <= limit(of: growth) else { return }
    best = min(best, growth.total)
    grown.append(growth)
  }

  private func limit(of growth: Growth) -> Float {
    best + (growth.step?.isPassed == true ? Self.passMargin : Self.margin)
  }

  /// Joins hypotheses with the same future and keeps the cheapest.
  private mutating func keepBest() {
    hypotheses.removeAll(keepingCapacity: true)
    futures.removeAll(keepingCapacity: true)
    order.removeAll(keepingCapacity: true)
    for index in grown.indices where grown[index].total <= limit(of: grown[index]) {
      order.append(Self.key(grown[index].total, index))
    }
    order.sort()
    for key in order {
      let growth = grown[Int(key & 0xFFFF_FFFF)]
      let node = growth.leaf ?? tree.nodes[Int(growth.hypothesis.node)]
      let future = Self.future(growth.hypothesis, node)
      if let winner = winner(growth.hypothesis, node, future) {
        note(growth, behind: winner)
      } else if hypotheses.count < decoder.width {
        hypotheses.append(settled(growth))
        futures.append(future)
      }
    }
  }

  /// The kept hypothesis with the same future.
  private func winner(_ other: Hypothesis, _ node: ReadingTree.Node, _ future: UInt64) -> Int? {
    for index in futures.indices where futures[index] == future {
      if hasSameFuture(hypotheses[index], other, node) { return index }
    }
    return nil
  }

  /// The same number for the same future, and mostly another for another: bits mixed by an odd factor (2 to the 64th by
  /// the golden ratio).
  private static func future(_ hypothesis: Hypothesis, _ node: ReadingTree.Node) -> UInt64 {
    let state = hypothesis.pending.units << 9 ^ UInt64(hypothesis.chosenByte) << 1 ^ (hypothesis.isReadBack ? 1 : 0)
    return node.futureTail ^ state &* 0x9E37_79B9_7F4A_7C15
  }

  /// A number that sorts by cost, then by place.
  private static func key(_ cost: Float, _ index: Int) -> UInt64 {
    let bits = cost.bitPattern
    return UInt64(bits ^ (bits >> 31 == 1 ? .max : 0x8000_0000)) << 32 | UInt64(index)
  }

  private func hasSameFuture(_ kept: Hypothesis, _ other: Hypothesis, _ node: ReadingTree.Node) -> Bool {
    kept.isReadBack == other.isReadBack && kept.chosenByte == other.chosenByte && kept.pending == other.pending
      && tree.nodes[Int(kept.node)].hasSameFuture(as: node)
  }

  private mutating func settled(_ growth: Growth) -> Hypothesis {
    var hypothesis = growth.hypothesis
    hypothesis.total = growth.total
    if let leaf = growth.leaf { hypothesis.node = tree.add(leaf) }
    if let step = growth.step { hypothesis.trail = trail.add(step) }
    return hypothesis
  }

  private mutating func note(_ loser: Growth, behind winner: Int) {
    let margin = loser.total - hypotheses[winner].total
    guard margin < BeamTrail.rivalMargin else { return }
    let step = loser.step.map { trail.add($0) } ?? loser.hypothesis.trail
    hypotheses[winner].rivals = trail.addRival(step, of: hypotheses[winner].trail, hypotheses[winner].rivals, margin)
  }

  func finish() -> Decoding? {
    func closed(_ hypothesis: Hypothesis) -> Float {
      let node = tree.nodes[Int(hypothesis.node)]
      return (decoder.reachesEnd ? node.closedCost : node.cost) + hypothesis.extra
    }
    let whole = hypotheses.filter { $0.pending.count == 0 }.map { (hypothesis: $0, cost: closed($0)) }
      .sorted { $0.cost < $1.cost }
    guard let best = whole.first else { return nil }
    let others = whole.dropFirst().map { (step: $0.hypothesis.trail, margin: $0.cost - best.cost) }
    return Decoding(
      pieces: trail.pieces(to: best.hypothesis.trail, rivals: best.hypothesis.rivals, others), cost: best.cost)
  }
}
