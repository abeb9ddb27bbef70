import HanText
import ICUKit

/// Engine `icu`: ICU's own `Hans-Hant` or `Hant-Hans` rules, compiled; the same bytes as `utrans` gives, its rewriting of
/// 「」 included, some fifty times as fast.
///
/// ICU tries the rules in order at each place and goes on behind what it wrote: a context before the key therefore
/// reads converted text, a context after it reads the text as it was.
package struct TransliteratorTableEngine: ScriptEngine {
  private let automaton: PhraseAutomaton
  private let contextual: ContextualRules
  private let contextScalars: Set<UInt32>

  /// - Returns: `nil` if the image lacks the rules, or they are of another ICU than the running one.
  package init?(id: String, tables: TableImage) throws(TableError) {
    guard let section = tables.section("icu/\(id)"), let contexts = tables.section("icu/\(id)/contexts") else {
      return nil
    }
    contextual = ContextualRules(parsing: contexts.bytes)
    guard contextual.version == icuVersion() else { return nil }
    automaton = try PhraseAutomaton(section)
    contextScalars = contextual.contextScalars
  }

  package func convert(_ text: UnsafeBufferPointer<UInt8>, into sink: inout ConversionSink) {
    guard let base = text.baseAddress else { return }
    let start = sink.count
    var kept = 0
    var position = 0
    while let match = automaton.next(base, from: position, to: text.count) {
      sink.keep(base + kept, match.start - kept)
      kept = match.start
      position = match.end
      if !match.isSpecial {
        sink.take(base, match)
        kept = position
      } else if let rule = contextual.match(base, match.start, text.count, previous: sink.lastScalar(since: start)) {
        position = match.start + rule.key.count
        if !base.matches(rule.output, at: match.start, to: position) {
          rule.output.withUnsafeBufferPointer { sink.replace(match.start..<position, $0) }
          kept = position
        }
      }
    }
    sink.keep(base + kept, text.count - kept)
  }

  /// Cuts after the last scalar that is in no rule.
  package func lastCut(in text: UnsafeBufferPointer<UInt8>) -> Int {
    text.lastScalarEnd { base, start in
      automaton.isBarrier(base, start, text.count)
        && !contextScalars.contains(UTF8Scalar.decode(base, start, text.count).scalar)
    }
  }
}

extension UnsafePointer<UInt8> {
  /// Whether the bytes `start..<end` are exactly these.
  fileprivate func matches(_ bytes: [UInt8], at start: Int, to end: Int) -> Bool {
    UnsafeBufferPointer(start: self + start, count: end - start).elementsEqual(bytes)
  }
}
