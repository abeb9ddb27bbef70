import HanText

/// The default engine: converts by words and neighbours where a character has several counterparts.
///
/// Each line is read on its own. A line whose characters already belong to the target script stays as it is but for
/// the regional standard; otherwise every run of Han characters goes through the word lattice, rules look at the
/// neighbours of what stands alone, and the regional standard comes last. Every character becomes one character.
package struct ContextEngine: ScriptEngine {
  let table: ContextTable
  private let lattice: ContextLattice
  private let rules: NeighbourRules
  /// What the regional standard writes for each unit of the result.
  private let standard: RegionalStandard
  /// The same with the standard's preferences, for text that was converted.
  let preferred: RegionalStandard
  /// The words that the target region has words of its own for, if they are asked for.
  private let vocabulary: WordTree?
  /// Whether text is read through ``ContextTable/readings`` first: Traditional text is brought back to what a naive
  /// conversion made it from.
  private let remasters: Bool

  /// - Throws: if the image has no tables for the direction that this program reads.
  /// - Parameters:
  ///   - vocabulary: whether regional words are changed too; only from Simplified to Taiwan and Hong Kong.
  ///   - remasters: whether Traditional text is read as what a naive conversion made of Simplified text.
  package init(
    _ image: TableImage, to target: ScriptTarget, vocabulary: Bool = false, remasters: Bool = false
  ) throws(TableError) {
    let direction = target == .simplified ? "t2s" : "s2t"
    guard let table = ContextTable(image, direction: direction) else {
      throw TableError(image.path, .missingSection("context/\(direction)"))
    }
    self.table = table
    lattice = ContextLattice(table: table)
    rules = NeighbourRules(target == .simplified ? .simplifyRules : .contextRules)
    standard = RegionalStandard(image, target)
    preferred = RegionalStandard(image, target, withPreferences: true)
    self.vocabulary =
      vocabulary ? image.section("context/vocabulary/\(target.rawValue)").flatMap(WordTree.init) : nil
    self.remasters = remasters && target != .simplified
  }

  package func convert(_ text: UnsafeBufferPointer<UInt8>, into sink: inout ConversionSink) {
    var segment = ContextSegment()
    var start = 0
    while start < text.count {
      segment.read(text, from: start, table.traits)
      let standard = spell(segment) ? preferred : standard
      emit(segment, text, from: start, standard, into: &sink)
      start += segment.byteCount
    }
  }

  package func lastCut(in text: UnsafeBufferPointer<UInt8>) -> Int {
    let line = text.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    guard text.count - line > ContextSegment.capacity * 4 else { return line }
    var segment = ContextSegment()
    var cut = line
    while cut < text.count {
      segment.read(text, from: cut, table.traits)
      guard segment.count == ContextSegment.capacity, cut + segment.byteCount + 4 <= text.count else { return cut }
      cut += segment.byteCount
    }
    return cut
  }

  /// What a survey of a text counts: Han characters, those of one script alone, and those that are written other than
  /// this engine writes them, house style apart.
  struct NaiveCount {
    var characters = 0
    var traditional = 0
    var simplified = 0
    var naive = 0
  }

  /// Counts over a whole text; only sensible for an engine that re-masters.
  func countNaive(_ text: UnsafeBufferPointer<UInt8>) -> NaiveCount {
    var segment = ContextSegment()
    var count = NaiveCount()
    var start = 0
    while start < text.count {
      segment.read(text, from: start, table.traits)
      _ = spell(segment)
      count.traditional += segment.targetEvidence
      count.simplified += segment.sourceEvidence
      for position in 0..<segment.count where traits(segment, position).contains(.han) {
        count.characters += 1
        count.naive += isNaive(position, segment) ? 1 : 0
      }
      start += segment.byteCount
    }
    return count
  }

  private func isNaive(_ position: Int, _ segment: borrowing ContextSegment) -> Bool {
    let written = segment.units[position]
    let expected = preferred[segment.result[position]]
    return preferred[written] != expected && !Lexicon.isInterchangeable(written, expected)
  }

  // MARK: Spelling

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
          if vocabulary.nodes[found].cost >= 0, end == run.upperBound || segment.isWordStart[end] {
            length = end - position
            segment.regionalSpelling[position] = vocabulary.nodes[found].spelling
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
  private func traits(_ segment: borrowing ContextSegment, _ position: Int) -> CharacterTraits {
    table.traits[Int(read(segment)[position])]
  }

  /// What the lattice and the rules read.
  @inline(__always)
  private func read(_ segment: borrowing ContextSegment) -> UnsafePointer<UInt16> {
    UnsafePointer(remasters ? segment.readings : segment.units)
  }

  // MARK: Writing

  private func emit(
    _ segment: borrowing ContextSegment, _ text: UnsafeBufferPointer<UInt8>, from start: Int,
    _ standard: RegionalStandard, into sink: inout ConversionSink
  ) {
    guard let base = text.baseAddress.map({ $0 + start }) else { return }
    if sink.records { return emitUnits(segment, base, start, standard, into: &sink) }
    var output = segment.bytes
    var position = 0
    while position < segment.count {
      if segment.regionalLength[position] > 0 {
        output = writeRegionalWord(at: position, segment, to: output)
        position += Int(segment.regionalLength[position])
        continue
      }
      let from = Int(segment.offsets[position])
      let length = Int(segment.offsets[position + 1]) - from
      if let scalar = scalar(segment, position, base + from, length, standard) {
        output = UTF8Bytes(scalar).write(to: output)
      } else {
        for offset in 0..<length { output[offset] = base[from + offset] }
        output += length
      }
      position += 1
    }
    sink.keep(segment.bytes, output - segment.bytes)
  }

  /// The same, telling the sink of each character that changes.
  private func emitUnits(
    _ segment: borrowing ContextSegment, _ base: UnsafePointer<UInt8>, _ start: Int, _ standard: RegionalStandard,
    into sink: inout ConversionSink
  ) {
    var kept = 0
    var position = 0
    while position < segment.count {
      let length = max(1, Int(segment.regionalLength[position]))
      let (from, to) = (Int(segment.offsets[position]), Int(segment.offsets[position + length]))
      var end = segment.bytes
      if segment.regionalLength[position] > 0 {
        end = writeRegionalWord(at: position, segment, to: end)
      } else if let scalar = scalar(segment, position, base + from, to - from, standard) {
        end = UTF8Bytes(scalar).write(to: end)
      }
      position += length
      if end == segment.bytes { continue }
      if from > kept { sink.keep(base + kept, from - kept) }
      sink.replace(
        start + from..<start + to, UnsafeBufferPointer(start: segment.bytes, count: end - segment.bytes))
      kept = to
    }
    if segment.byteCount > kept { sink.keep(base + kept, segment.byteCount - kept) }
  }

  private func writeRegionalWord(
    at position: Int, _ segment: borrowing ContextSegment, to output: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    var output = output
    for unit in vocabulary?.spelling(at: segment.regionalSpelling[position]) ?? .init(start: nil, count: 0) {
      if unit < 0x80 {
        output[0] = UInt8(truncatingIfNeeded: unit)
        output += 1
      } else {
        output = UTF8Bytes(UInt32(unit)).write(to: output)
      }
    }
    return output
  }

  /// What the position becomes, if it changes.
  @inline(__always)
  private func scalar(
    _ segment: borrowing ContextSegment, _ position: Int, _ bytes: UnsafePointer<UInt8>, _ length: Int,
    _ standard: RegionalStandard
  ) -> UInt32? {
    let unit = segment.units[position]
    if unit != 0 {
      let result = standard[segment.result[position]]
      return result == unit ? nil : UInt32(result)
    }
    guard length == 4 else { return nil }
    let scalar = UTF8Bytes.scalar(bytes)
    let result = table.target(ofAstral: scalar)
    return result == scalar ? nil : result
  }
}
