import HanText

/// One place where damage was undone, or could be but was not surely enough, or is beyond repair.
public struct Repair: Hashable, Sendable {
  /// In the text that was examined.
  public let range: TextRange
  /// Name of the damage channel: `split-gbk`, `utf8>cp1252`, …
  public let channel: RuleID
  public let observed: String
  /// What stands there after the repair; the same as `observed` where nothing can be restored.
  public let restored: String
  /// 0…1.
  public let confidence: Double
  /// Whether the repair is sure enough to be made.
  public let isApplied: Bool
  /// What speaks for it, in words. Never quotes the text.
  public let evidence: String
  /// Other restorations of the same range that the evidence also allows, best first.
  public let rivals: [String]

  public init(
    range: TextRange, channel: RuleID, observed: String, restored: String, confidence: Double, isApplied: Bool = true,
    evidence: String = "", rivals: [String] = []
  ) {
    self.range = range
    self.channel = channel
    self.observed = observed
    self.restored = restored
    self.confidence = confidence
    self.isApplied = isApplied
    self.evidence = evidence
    self.rivals = rivals
  }
}
