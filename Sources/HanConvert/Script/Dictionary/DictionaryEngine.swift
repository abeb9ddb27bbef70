import HanText

/// Engine `dictionary`: one of OpenCC's configurations, with the same answers as OpenCC 1.4.
///
/// OpenCC's way: compatibility ideographs are normalised; ideographic description sequences stay as they are; the text
/// is cut into segments by longest match, and every step of the chain replaces by longest match inside each segment.
/// Without a segmentation the one step runs over the whole text.
package struct DictionaryEngine: ScriptEngine {
  private let normal: PhraseAutomaton
  /// The segmentation, or the only step of a chain without one.
  private let first: PhraseAutomaton
  /// What is done to the text between segments; empty for a chain without a segmentation.
  private let between: [PhraseAutomaton]

  /// - Throws: `TableError` if the image has no such configuration.
  package init(_ configuration: OpenCCConfiguration, tables: TableImage) throws(TableError) {
    let manifest = try Self.section("opencc", tables)
    let line = String(decoding: manifest.bytes, as: UTF8.self).split(separator: "\n")
      .map { $0.split(separator: "\t") }.first { $0.first == configuration.rawValue[...] }
    guard let line, line.count > 1 else { throw TableError(tables.path, .missingSection(configuration.rawValue)) }
    normal = try PhraseAutomaton(Self.section("opencc/normal", tables))
    first = try PhraseAutomaton(Self.section(String(line[1]), tables))
    var between: [PhraseAutomaton] = []
    for name in line[2...] { between.append(try PhraseAutomaton(Self.section(String(name), tables))) }
    self.between = between
  }

  /// The normalisation of compatibility ideographs, which comes first.
  var normalization: PhraseAutomaton { normal }

  /// The one step of a chain that is not run segment by segment; `nil` for the others.
  var onlyStep: PhraseAutomaton? { between.isEmpty ? first : nil }

  private static func section(_ name: String, _ tables: TableImage) throws(TableError) -> TableSection {
    guard let section = tables.section(name) else { throw TableError(tables.path, .missingSection(name)) }
    return section
  }

  package func convert(_ text: UnsafeBufferPointer<UInt8>, into sink: inout ConversionSink) {
    guard let base = text.baseAddress else { return }
    let (count, changes) = (sink.count, sink.changes.count)
    var scratch = ConversionSink(capacity: between.count > 1 ? 4096 : 0, records: sink.records)
    if pass(base, 0..<text.count, into: &sink, &scratch, stops: true) < text.count {
      sink.cutBack(to: count, changes: changes)
      convertSlowly(base, text.count, into: &sink, &scratch)
    }
  }

  /// Cuts after the last scalar that is in no key, a line feed or a full stop as a rule.
  package func lastCut(in text: UnsafeBufferPointer<UInt8>) -> Int {
    let automata = [first] + between
    return text.lastScalarEnd { base, start in automata.allSatisfy { $0.isBarrier(base, start, text.count) } }
  }

  /// Converts a range. Returns its end, or the place of a special scalar if it `stops` at those.
  private func pass(
    _ text: UnsafePointer<UInt8>, _ range: Range<Int>, into sink: inout ConversionSink,
    _ scratch: inout ConversionSink, stops: Bool
  ) -> Int {
    if between.isEmpty { return first.rewrite(text, range, into: &sink, stops: stops) }
    var position = range.lowerBound
    var runStart = position
    while let match = first.next(text, from: position, to: range.upperBound, reportsAll: true) {
      position = match.end
      if match.isSpecial {
        if stops { return match.start }
        continue
      }
      convertRun(text, runStart..<match.start, into: &sink, &scratch)
      sink.take(text, match)
      runStart = match.end
    }
    convertRun(text, runStart..<range.upperBound, into: &sink, &scratch)
    return range.upperBound
  }

  /// Converts text between two segments, by one automaton or by two in turn.
  private func convertRun(
    _ text: UnsafePointer<UInt8>, _ range: Range<Int>, into sink: inout ConversionSink,
    _ scratch: inout ConversionSink
  ) {
    guard !range.isEmpty else { return }
    if between.count == 1 {
      _ = between[0].rewrite(text, range, into: &sink, stops: false)
      return
    }
    scratch.removeAll()
    _ = between[0].rewrite(text, range, into: &scratch, stops: false)
    let start = (sink.count, sink.changes.count)
    guard let middle = scratch.contents.baseAddress else { return }
    _ = between[1].rewrite(middle, 0..<scratch.count, into: &sink, stops: false)
    sink.compose(after: scratch.changes, since: start, sourceStart: range.lowerBound)
  }

  /// The same for a text that has compatibility ideographs or description sequences.
  private func convertSlowly(
    _ text: UnsafePointer<UInt8>, _ count: Int, into sink: inout ConversionSink, _ scratch: inout ConversionSink
  ) {
    var middle = ConversionSink(capacity: count, records: sink.records)
    _ = normal.rewrite(text, 0..<count, into: &middle, stops: false)
    guard let base = middle.contents.baseAddress else { return }
    let start = (sink.count, sink.changes.count)
    var position = 0
    for sequence in DescriptionSequence.ranges(in: middle.contents) {
      _ = pass(base, position..<sequence.lowerBound, into: &sink, &scratch, stops: false)
      sink.keep(base + sequence.lowerBound, sequence.count)
      position = sequence.upperBound
    }
    _ = pass(base, position..<middle.count, into: &sink, &scratch, stops: false)
    sink.compose(after: middle.changes, since: start, sourceStart: 0)
  }
}
