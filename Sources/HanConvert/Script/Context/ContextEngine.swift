import HanText

/// The default engine: converts by words and neighbours where a character has several counterparts.
///
/// Each line is read on its own. A line whose characters already belong to the target script stays as it is but for
/// the regional standard; otherwise every run of Han characters goes through the word lattice, rules look at the
/// neighbours of what stands alone, and the regional standard comes last. Every character becomes one character.
package struct ContextEngine: ScriptEngine {
  let table: ContextTable
  let lattice: ContextLattice
  let rules: NeighbourRules
  /// What the regional standard writes for each unit of the result.
  private let standard: RegionalStandard
  /// The same with the standard's preferences, for text that was converted.
  let preferred: RegionalStandard
  /// The words that the target region has words of its own for, if they are asked for.
  let vocabulary: WordTree?
  /// Whether text is read through ``ContextTable/readings`` first: Traditional text is brought back to what a naive
  /// conversion made it from.
  let remasters: Bool

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
}
