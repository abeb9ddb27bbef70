import HanText

/// Which repairs are looked for, and which of them are made.
public struct RepairOptions: Sendable {
  /// What becomes of text of which nothing is left.
  public enum Gaps: String, Sendable, CaseIterable {
    /// It stays as it is.
    case keep
    /// Each destroyed stretch becomes one 〓 (U+3013, the printers' mark for a missing character).
    case mark
  }

  /// Repairs less sure than this are reported and not made. Set by hand so that
  /// ties are left out.
  public var minimumConfidence = 0.55
  /// Only channels whose name starts with one of these; `nil` for all.
  public var channels: [String]?
  public var gaps = Gaps.keep

  public init() {}

  func includes(_ repair: Repair) -> Bool {
    guard let channels else { return true }
    return channels.contains { repair.channel.name.hasPrefix($0) }
  }

  /// The repair with its final say on whether it is made.
  func decided(_ repair: Repair) -> Repair {
    let isDestroyed = repair.channel == Self.destroyed
    let isMarked = isDestroyed && gaps == .mark
    return Repair(
      range: repair.range, channel: repair.channel, observed: repair.observed,
      restored: isMarked ? "\u{3013}" : repair.restored, confidence: repair.confidence,
      isApplied: isDestroyed ? isMarked : repair.confidence >= minimumConfidence, evidence: repair.evidence,
      rivals: repair.rivals, parts: repair.parts)
  }

  static let destroyed: RuleID = "destroyed"
}
