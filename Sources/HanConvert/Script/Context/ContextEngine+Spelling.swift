import HanText

extension ContextEngine {
  /// - Returns: whether anything was converted; if not, the text is in the target script already.
  func spell(_ segment: borrowing ContextSegment) -> Bool {
    if remasters {
      for position in 0..<segment.count { segment.readings[position] = table.readings[Int(segment.units[position])] }
    } else if isConverted(segment.sourceEvidence, segment.targetEvidence) {
      segment.result.update(from: segment.units, count: segment.count)
      segment.regionalLength.update(repeating: 0, count: segment.count)
      return false
    }
    segment.regionalLength.update(repeating: 0, count: segment.count)
    var position = 0
    while position < segment.count {
      let start = position
      while position < segment.count, traits(segment, position).contains(.han) { position += 1 }
      if position > start { spell(run: start..<position, segment) }
      if position < segment.count {
        segment.result[position] = segment.units[position]
        position += 1
      }
    }
    return true
  }

  /// Whether what was read is in the target script already, judged by the characters that belong to one script alone.
  private func isConverted(_ source: Int, _ target: Int) -> Bool {
    target > 0 && source * Self.strayShare <= target
  }

  /// A line of the target script may have one character of the other in this many and still be left alone. Not swept.
  private static let strayShare = 8

  private func spell(run: Range<Int>, _ segment: borrowing ContextSegment) {
    var all: CharacterTraits = []
    var source = 0
    var target = 0
    for position in run {
      let found = traits(segment, position)
      all.formUnion(found)
      source += found.contains(.sourceOnly) ? 1 : 0
      target += found.contains(.targetOnly) ? 1 : 0
    }
    let isMixed = !remasters && target > source
    let units = read(segment)
    for position in run { segment.result[position] = plain(units[position], keepsAmbiguous: isMixed) }
    if isMixed { return }
    if vocabulary != nil {
      spell(window: run, segment)
      placeRegionalWords(in: run, segment)
      return
    }
    guard all.contains(.ambiguous) else { return }
    var window = run.lowerBound..<run.lowerBound
    for position in run where traits(segment, position).contains(.ambiguous) && isOpen(position, run, segment) {
      if position - Self.reach > window.upperBound {
        spell(window: window, segment)
        window = position - Self.reach..<position
      }
      window = window.lowerBound..<min(run.upperBound, position + Self.reach + 1)
    }
    spell(window: window, segment)
  }

  /// Characters on each side of an open one that the lattice looks at: as many as the words in use have. Not swept.
  private static let reach = 6

  /// Whether the character may become something else here than what it becomes on its own.
  @inline(__always)
  private func isOpen(_ position: Int, _ run: Range<Int>, _ segment: borrowing ContextSegment) -> Bool {
    let units = read(segment)
    if position > run.lowerBound, table.pairs.contains(units[position - 1], units[position]) { return true }
    if position + 1 < run.upperBound, table.pairs.contains(units[position], units[position + 1]) { return true }
    return target(position, isAlone: true, segment) != nil
  }

  private func spell(window: Range<Int>, _ segment: borrowing ContextSegment) {
    guard !window.isEmpty else { return }
    lattice.spell(window, of: segment, units: read(segment))
    for position in window where traits(segment, position).contains(.ambiguous) {
      if let target = target(position, isAlone: segment.isAlone[position], segment) {
        segment.result[position] = target
      }
    }
  }

  /// Marks the longest regional words that start and end where words of the cheapest path do.
  private func placeRegionalWords(in run: Range<Int>, _ segment: borrowing ContextSegment) {
    guard let vocabulary else { return }
    var position = run.lowerBound
    while position < run.upperBound {
      var length = 0
      if segment.isWordStart[position] {
        var node = vocabulary.child(0, table.codes[Int(read(segment)[position])])
        var end = position + 1
        while let found = node {
          let word = vocabulary.nodes[found]
          if word.cost >= 0, end == run.upperBound || segment.isWordStart[end],
            vocabulary.spelling(at: word.spelling).count <= (end - position) * ContextSegment.longestGrowth
          {
            length = end - position
            segment.regionalSpelling[position] = word.spelling
          }
          guard end < run.upperBound else { break }
          node = vocabulary.child(found, table.codes[Int(read(segment)[end])])
          end += 1
        }
      }
      segment.regionalLength[position] = Int32(length)
      position += max(1, length)
    }
  }

  private func plain(_ unit: UInt16, keepsAmbiguous: Bool) -> UInt16 {
    keepsAmbiguous && table.traits[Int(unit)].contains(.ambiguous) ? unit : table.targets[Int(unit)]
  }

  /// What the rules say of a position.
  @inline(__always)
  func target(_ position: Int, isAlone: Bool, _ segment: borrowing ContextSegment) -> UInt16? {
    let units = read(segment)
    let count = segment.count
    let traits = table.traits
    return rules.target(of: units[position], at: position, isAlone: isAlone) { index in
      guard index >= 0, index < count else { return (0, []) }
      return (units[index], traits[Int(units[index])])
    }
  }

  @inline(__always)
  func traits(_ segment: borrowing ContextSegment, _ position: Int) -> CharacterTraits {
    table.traits[Int(read(segment)[position])]
  }

  /// What the lattice and the rules read.
  @inline(__always)
  func read(_ segment: borrowing ContextSegment) -> UnsafePointer<UInt16> {
    UnsafePointer(remasters ? segment.readings : segment.units)
  }
}
