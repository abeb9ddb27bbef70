import HanText
import ICUKit
import Synchronization

/// Any ICU transliterator by its id (`Hans-Hant`, `NFKC; Hant-Hans`), run by `utrans` itself: some 10 MB/s.
package struct TransliteratorEngine: ScriptEngine {
  private let pool: TransliteratorPool

  /// - Throws: `ICUError` if ICU knows no such id.
  package init(id: String) throws(ICUError) { pool = try TransliteratorPool(id: id) }

  package func convert(_ text: UnsafeBufferPointer<UInt8>, into sink: inout ConversionSink) {
    guard let base = text.baseAddress else { return }
    var position = 0
    while position < text.count {
      let end = text.endOfWellFormed(from: position)
      if end > position { convertPiece(text, position..<end, into: &sink) }
      let next = text.endOfMalformed(from: end)
      sink.keep(base + end, next - end)
      position = next
    }
  }

  private func convertPiece(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into sink: inout ConversionSink
  ) {
    let piece = UnsafeBufferPointer(rebasing: text[range])
    let source = String(decoding: piece, as: UTF8.self)
    let result = pool.run(source).map { Array($0.utf8) } ?? Array(piece)
    result.withUnsafeBufferPointer { output in
      guard sink.records else { return output.baseAddress.map { sink.keep($0, output.count) } ?? () }
      for unit in UnitAlignment.units(piece, output) { sink.append(unit, of: piece, output, at: range.lowerBound) }
    }
  }
}

/// Transliterators of one id that wait for work: they are not safe to share, and opening one costs up to 10 ms.
private final class TransliteratorPool: Sendable {
  /// The class itself keeps the promise: a transliterator is in the pool or in one task's hands.
  private struct Idle: @unchecked Sendable { let transliterator: Transliterator }

  private let idle: Mutex<[Idle]>
  private let id: String

  init(id: String) throws(ICUError) {
    self.id = id
    let first = Idle(transliterator: try Transliterator(id: id))
    idle = Mutex([first])
  }

  /// The text transliterated; `nil` if ICU fails (out of memory).
  func run(_ text: String) -> String? {
    guard let taken = idle.withLock({ $0.popLast() }) ?? opened() else { return nil }
    defer { idle.withLock { $0.append(taken) } }
    return try? taken.transliterator.transliterate(text)
  }

  private func opened() -> Idle? { (try? Transliterator(id: id)).map { Idle(transliterator: $0) } }
}
