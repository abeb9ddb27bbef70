/// The word lattice: finds the cheapest chain of words over a run of Han characters and spells it.
struct ContextLattice: Sendable {
  let table: ContextTable

  /// Fills `result`, `isAlone` and `isWordStart` of a run.
  /// - Parameters:
  ///   - run: positions of the segment, all Han.
  ///   - units: what the lattice reads at each position.
  /// - Complexity: O(run · longest word); no allocation.
  func spell(_ run: Range<Int>, of segment: borrowing ContextSegment, units: UnsafePointer<UInt16>) {
    let cost = segment.cost
    for position in run.lowerBound...run.upperBound {
      cost[position] = .max
      segment.wordStart[position] = Int32(truncatingIfNeeded: position) &- 1  // a way back whatever the costs are
    }
    cost[run.lowerBound] = 0
    for start in run { relaxWords(from: start, to: run.upperBound, segment, units) }
    var end = run.upperBound
    while end > run.lowerBound {
      let start = Int(segment.wordStart[end])
      spellWord(start..<end, segment, units)
      end = start
    }
  }

  @inline(__always)
  private func relaxWords(
    from start: Int, to limit: Int, _ segment: borrowing ContextSegment, _ units: UnsafePointer<UInt16>
  ) {
    let before = segment.cost[start]
    var end = start + 1
    var node = table.words.child(0, table.codes[Int(units[start])])
    let single = node.map { table.words.nodes[$0].cost } ?? -1
    relax(start, end, before &+ (single < 0 ? table.words.unknownCost : single), 0, segment)
    while let parent = node, end < limit {
      node = table.words.child(parent, table.codes[Int(units[end])])
      guard let next = node else { return }
      end += 1
      let word = table.words.nodes[next]
      if word.cost >= 0 { relax(start, end, before &+ word.cost, word.spelling, segment) }
    }
  }

  @inline(__always)
  private func relax(_ start: Int, _ end: Int, _ cost: Int32, _ spelling: UInt32, _ segment: borrowing ContextSegment) {
    guard cost < segment.cost[end] else { return }
    segment.cost[end] = cost
    segment.wordStart[end] = Int32(truncatingIfNeeded: start)
    segment.spelling[end] = spelling
  }

  private func spellWord(_ word: Range<Int>, _ segment: borrowing ContextSegment, _ units: UnsafePointer<UInt16>) {
    let spelling = table.words.spelling(at: segment.spelling[word.upperBound])
    for position in word {
      segment.isAlone[position] = word.count == 1
      segment.isWordStart[position] = position == word.lowerBound
      let offset = position - word.lowerBound
      segment.result[position] =
        spelling.count == word.count ? spelling[offset] : table.targets[Int(units[position])]
    }
  }
}
