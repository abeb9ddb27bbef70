import HanText

/// Any engine with a user's replacements and protected spans laid over it.
///
/// The engine converts the whole text, so that it sees all context; then what falls on a span gives way. A unit that
/// lies partly on a span is converted again without the part that does.
package struct OverlayEngine: ScriptEngine {
  private let base: any ScriptEngine
  private let dictionary: UserDictionary?
  private let protected: ProtectList?

  package init(_ base: any ScriptEngine, dictionary: UserDictionary?, protected: ProtectList?) {
    self.base = base
    self.dictionary = dictionary
    self.protected = protected
  }

  package func convert(_ text: UnsafeBufferPointer<UInt8>, into sink: inout ConversionSink) {
    let spans = spans(in: text)
    guard !spans.isEmpty else { return base.convert(text, into: &sink) }
    var plain = ConversionSink(capacity: text.count + text.count / 8, records: true)
    base.convert(text, into: &plain)
    var merge = OverlayMerge(text: text, engine: base)
    for span in spans {
      merge.copy(plain, to: span.range.lowerBound, into: &sink)
      merge.put(span, into: &sink)
    }
    merge.copy(plain, to: text.count, into: &sink)
  }

  /// Cuts where the engine would if no entry goes across, or after the last line feed.
  package func lastCut(in text: UnsafeBufferPointer<UInt8>) -> Int {
    if let feed = text.lastIndex(of: 0x0A) { return feed + 1 }
    guard protected == nil, let start = text.baseAddress else { return 0 }
    let cut = base.lastCut(in: text)
    var last = cut - 1
    while last > 0, start[last] & 0xC0 == 0x80 { last -= 1 }
    guard cut > 0, dictionary?.automaton?.isBarrier(start, last, text.count) ?? true else { return 0 }
    return cut
  }

  struct Span {
    let range: Range<Int>
    /// `nil` for a protected span.
    let replacement: UnsafeBufferPointer<UInt8>?
  }

  /// Protected spans, and replacements where there are none, in order.
  private func spans(in text: UnsafeBufferPointer<UInt8>) -> [Span] {
    guard let start = text.baseAddress else { return [] }
    var result: [Span] = []
    var position = 0
    func replace(upTo end: Int) {
      while let automaton = dictionary?.automaton,
        let match = automaton.next(start, from: position, to: end, reportsAll: true)
      {
        result.append(Span(range: match.start..<match.end, replacement: match.replacement))
        position = match.end
      }
    }
    for range in protected?.ranges(in: text) ?? [] {
      replace(upTo: range.lowerBound)
      result.append(Span(range: range, replacement: nil))
      position = range.upperBound
    }
    replace(upTo: text.count)
    return result
  }
}

/// Copies a conversion piece by piece, leaving room for spans.
private struct OverlayMerge {
  let text: UnsafeBufferPointer<UInt8>
  let engine: any ScriptEngine
  private var position = 0
  private var unit = 0

  init(text: UnsafeBufferPointer<UInt8>, engine: any ScriptEngine) {
    self.text = text
    self.engine = engine
  }

  /// Appends the conversion of the text from where we are up to `end`.
  mutating func copy(_ plain: borrowing ConversionSink, to end: Int, into sink: inout ConversionSink) {
    while unit < plain.changes.count, plain.changes[unit].source.lowerBound < end {
      let change = plain.changes[unit]
      if change.source.upperBound <= position, change.source.lowerBound < position {
        unit += 1
        continue
      }
      keep(to: max(position, change.source.lowerBound), into: &sink)
      if change.source.lowerBound == position, change.source.upperBound <= end {
        sink.replace(change.source, UnsafeBufferPointer(rebasing: plain.contents[change.output]))
        position = change.source.upperBound
      } else {
        convertAgain(to: min(end, change.source.upperBound), into: &sink)
      }
      if change.source.upperBound > end { return }
      unit += 1
    }
    keep(to: end, into: &sink)
  }

  /// Appends what stands for a span, which begins where we are.
  mutating func put(_ span: OverlayEngine.Span, into sink: inout ConversionSink) {
    if let replacement = span.replacement {
      sink.replace(span.range, replacement)
      position = span.range.upperBound
    } else {
      keep(to: span.range.upperBound, into: &sink)
    }
  }

  private mutating func keep(to end: Int, into sink: inout ConversionSink) {
    guard let base = text.baseAddress, end > position else { return }
    sink.keep(base + position, end - position)
    position = end
  }

  /// Converts a part of a unit by itself.
  private mutating func convertAgain(to end: Int, into sink: inout ConversionSink) {
    let start = position
    guard end > start else { return }
    for (range, replacement) in engine.changes(in: Array(text[start..<end])) {
      keep(to: start + range.lowerBound, into: &sink)
      position = start + range.upperBound
      replacement.withUnsafeBufferPointer { sink.replace(start + range.lowerBound..<position, $0) }
    }
    keep(to: end, into: &sink)
  }
}
