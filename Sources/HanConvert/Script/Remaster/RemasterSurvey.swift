import HanText

/// Tells Traditional text that a naive conversion made from text that people wrote in Traditional characters.
///
/// Where the words around ask for another character than the one a table of single characters would write (頭髮, 公里,
/// 皇后), people write it and such a table cannot.
public struct RemasterSurvey: Sendable {
  /// What was found in a text.
  public struct Verdict: Hashable, Sendable {
    /// Han characters in all.
    public let characters: Int
    /// Characters that the words around ask to be another, house style apart.
    public let naive: Int
    /// Characters that no table of single characters would have written and that the words around ask for.
    public let genuine: Int
    /// Whether the text should be re-mastered.
    public let isNaive: Bool
    /// From 0 (nothing speaks for it) towards 1: one such character may be a slip, ten are not.
    public var confidence: Double { isNaive ? 1 - 1 / Double(1 + max(0, naive - genuine)) : 0 }
  }

  private let engine: ContextEngine
  /// What a table of single characters writes for those that have several forms.
  private let firstForms: [UInt16: UInt16]

  /// Characters among which one at least must look naive, whatever else speaks for it. Swept on the development set in
  /// pieces of 100 lines, 58 genuine and 58 through a first-candidate table: 150 knows 12 of the latter, 400 53, 1000 and
  /// 3000 all, and none takes a genuine piece for naive.
  private static let tolerated = 1000

  public init(_ image: TableImage) throws(TableError) {
    engine = try ContextEngine(image, to: .taiwan, remasters: true)
    firstForms = engine.table.alternatives().compactMapValues(\.first)
  }

  /// Judges a text as a whole.
  /// - Complexity: O(n), as a conversion.
  public func judge(_ utf8: [UInt8]) -> Verdict { utf8.withUnsafeBufferPointer(judge) }

  func judge(_ text: UnsafeBufferPointer<UInt8>) -> Verdict {
    let found = count(text)
    let isMostlyNaive = found.naive > found.genuine && found.naive * Self.tolerated >= found.characters
    // Nothing speaks for either but a choice between two forms in use: the first of them is what a table writes.
    let isUndecided = found.naive + found.genuine == 0 && found.doubtful > 0
    return Verdict(
      characters: found.characters, naive: found.naive, genuine: found.genuine,
      isNaive: found.traditional > found.simplified * 8 && (isMostlyNaive || isUndecided))
  }

  /// What a survey counts: Han characters, those of one script alone, and what speaks for and against a naive table.
  private struct Count {
    var characters = 0
    var traditional = 0
    var simplified = 0
    var naive = 0
    var genuine = 0
    /// Characters that a table of single characters would write where the words around ask for another, though both are
    /// in use for the same words.
    var doubtful = 0
  }

  private func count(_ text: UnsafeBufferPointer<UInt8>) -> Count {
    var segment = ContextSegment()
    var count = Count()
    var start = 0
    while start < text.count {
      segment.read(text, from: start, engine.table.traits)
      _ = engine.spell(segment)
      count.traditional += segment.targetEvidence
      count.simplified += segment.sourceEvidence
      for position in 0..<segment.count where engine.traits(segment, position).contains(.han) {
        add(position, segment, to: &count)
      }
      start += segment.byteCount
    }
    return count
  }

  private func add(_ position: Int, _ segment: borrowing ContextSegment, to count: inout Count) {
    count.characters += 1
    let written = segment.units[position]
    let expected = engine.preferred[segment.result[position]]
    let first = firstForms[segment.readings[position]]
    if engine.preferred[written] != expected {
      if !Lexicon.isInterchangeable(written, expected) {
        count.naive += 1
      } else if let first, written == first || written == engine.preferred[first] {
        count.doubtful += 1
      }
    } else if let first, engine.preferred[first] != expected {
      count.genuine += 1
    }
  }
}
