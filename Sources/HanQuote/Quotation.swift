import HanText

/// Somebody's words in an article, and whose they are.
public struct Quotation: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    /// A full utterance in marks (or a turn of an interview).
    case direct
    /// Quoted words inside reported speech.
    case mixed
    /// Words of a notice, report, post or banner.
    case document
    /// A complement clause without marks.
    case indirect
    /// A title, nickname or coined word in marks: nobody's utterance.
    case term
    case headline
  }

  public var kind: Kind
  /// The words without their outer marks, in the clean text; from the first segment's start to the last one's end.
  public var range: TextRange
  /// The parts of a quotation that is cut by its cue; empty when it is in one piece.
  public var segments: [TextRange] = []
  /// Full name, resolved through pronouns and short forms; `nil` when the text names nobody.
  public var speaker: String?
  /// As the text mentions the speaker there, if it does.
  public var speakerMention: String?
  public var speakerTitle: String?
  public var speakerAffiliation: String?
  public var cue: String?
  /// Who relayed the words: an outlet, or a person.
  public var via: String?
  public var date: String?
  /// The rule that attributed it.
  public var rule: RuleID
  /// 0…1.
  public var confidence: Double

  public init(kind: Kind, range: TextRange, rule: RuleID, confidence: Double) {
    self.kind = kind
    self.range = range
    self.rule = rule
    self.confidence = confidence
  }
}
