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

/// Tells Traditional text that a naive conversion made from text that people wrote in Traditional characters.
public struct RemasterSurvey: Sendable {
  /// What was found in a text.
  public struct Verdict: Hashable, Sendable {
    /// Han characters in all.
    public let characters: Int
    /// Characters that the words around ask to be another, house style apart.
    public let naive: Int
    /// Whether the text should be re-mastered.
    public let isNaive: Bool
    /// From 0 (nothing speaks for it) towards 1: one such character may be a slip, ten are not.
    public var confidence: Double { isNaive ? 1 - 1 / Double(1 + naive) : 0 }
  }

  private let engine: ContextEngine

  /// Characters of genuine text among which one may look naive: 1 in some 700 on the Traditional side of the
  /// development set; what a first-candidate table makes of its Simplified side has 1 in some 60.
  private static let tolerated = 150

  public init(_ image: TableImage) throws(TableError) {
    engine = try ContextEngine(image, to: .taiwan, remasters: true)
  }

  /// Judges a text as a whole.
  /// - Complexity: O(n), as a conversion.
  public func judge(_ utf8: [UInt8]) -> Verdict { utf8.withUnsafeBufferPointer(judge) }

  func judge(_ text: UnsafeBufferPointer<UInt8>) -> Verdict {
    let count = engine.countNaive(text)
    let isTraditional = count.traditional > count.simplified * 8
    return Verdict(
      characters: count.characters, naive: count.naive,
      isNaive: isTraditional && count.naive > 0 && count.naive * Self.tolerated >= count.characters)
  }
}
