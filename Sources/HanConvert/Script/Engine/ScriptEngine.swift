/// A way to convert Chinese text between scripts: one direction, one standard, one set of tables.
///
/// An engine is a value without state between calls. Bytes that are not UTF-8 (lone bytes, encoded surrogates, overlong
/// forms) pass through unchanged and end every match. Cost is linear in the text.
package protocol ScriptEngine: Sendable {
  /// Appends the conversion of all of `text` to `sink`, telling it of each unit (character or phrase) that changes.
  func convert(_ text: UnsafeBufferPointer<UInt8>, into sink: inout ConversionSink)

  /// The last place at or before the end of `text` where it may be cut so that converting the parts one by one gives
  /// what converting the whole gives, whatever follows. Zero if there is none.
  func lastCut(in text: UnsafeBufferPointer<UInt8>) -> Int
}

extension ScriptEngine {
  /// The conversion of a text.
  package func convert(_ text: [UInt8]) -> [UInt8] {
    var sink = ConversionSink(capacity: text.count + text.count / 8)
    text.withUnsafeBufferPointer { convert($0, into: &sink) }
    return sink.bytes
  }

  /// The conversion of a text.
  package func convert(_ text: String) -> String {
    String(decoding: convert(Array(text.utf8)), as: UTF8.self)
  }

  /// The units that a conversion changes, in order.
  package func changes(in text: [UInt8]) -> [(range: Range<Int>, replacement: [UInt8])] {
    var sink = ConversionSink(capacity: text.count + text.count / 8, records: true)
    text.withUnsafeBufferPointer { convert($0, into: &sink) }
    let bytes = sink.bytes
    return sink.changes.map { ($0.source, Array(bytes[$0.output])) }
  }

  /// Cuts after the last line feed. Engines that can cut elsewhere say so.
  package func lastCut(in text: UnsafeBufferPointer<UInt8>) -> Int {
    text.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
  }
}
