import HanText

/// One place where damage was undone, or could be but was not surely enough.
public struct Repair: Hashable, Sendable {
  /// In the text that was examined.
  public let range: TextRange
  /// Name of the damage channel: `split-gbk`, `utf8-as-latin1`, …
  public let channel: RuleID
  public let observed: String
  public let restored: String
  /// 0…1.
  public let confidence: Double
  /// Whether the repair is sure enough to be made.
  public let isApplied: Bool

  public init(
    range: TextRange, channel: RuleID, observed: String, restored: String, confidence: Double, isApplied: Bool = true
  ) {
    self.range = range
    self.channel = channel
    self.observed = observed
    self.restored = restored
    self.confidence = confidence
    self.isApplied = isApplied
  }
}

/// Finds damage and undoes it; leaves clean text alone.
public struct DamageRepairer: Rewriter {
  public let id: RuleID = "repair"

  public init(tables: TableImage? = nil) {}

  /// Every repair in the text, in order, those not applied included.
  public func repairs(in text: TracedText) -> [Repair] { [] }

  public func edits(for text: TracedText) -> [Edit] {
    repairs(in: text).filter(\.isApplied).map { Edit($0.range, $0.restored, rule: $0.channel) }
  }
}
