import HanText

/// Brings Traditional text that a naive character-by-character conversion made from Simplified (關于, 開年后, 什么, 里) to
/// correct Traditional; leaves genuine Traditional text alone and converts Simplified text as ever.
///
/// What to do is judged for each text that ``convert(_:into:)`` is given, as a whole; in a stream, for each block.
package struct RemasterEngine: ScriptEngine {
  private let ordinary: ContextEngine
  private let remastering: ContextEngine
  private let survey: RemasterSurvey

  package init(_ image: TableImage, to target: ScriptTarget, vocabulary: Bool = false) throws(TableError) {
    ordinary = try ContextEngine(image, to: target, vocabulary: vocabulary)
    remastering = try ContextEngine(image, to: target, vocabulary: vocabulary, remasters: true)
    survey = try RemasterSurvey(image)
  }

  package func convert(_ text: UnsafeBufferPointer<UInt8>, into sink: inout ConversionSink) {
    if survey.judge(text).isNaive {
      remastering.convert(text, into: &sink)
    } else {
      ordinary.convert(text, into: &sink)
    }
  }

  package func lastCut(in text: UnsafeBufferPointer<UInt8>) -> Int { ordinary.lastCut(in: text) }
}
