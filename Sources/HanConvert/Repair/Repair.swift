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
  /// Which part of what was observed became which part of the restored text, in order, where the channel knows: both
  /// lengths are UTF-8 bytes and add up to the whole. A part whose bytes two characters shared belongs to the first.
  public let parts: [Part]

  /// Some observed bytes and the restored bytes that they became.
  public struct Part: Hashable, Sendable {
    public let observed: Int
    public let restored: Int

    public init(observed: Int, restored: Int) {
      self.observed = observed
      self.restored = restored
    }
  }

  public init(
    range: TextRange, channel: RuleID, observed: String, restored: String, confidence: Double, isApplied: Bool = true,
    evidence: String = "", rivals: [String] = [], parts: [Part] = []
  ) {
    self.range = range
    self.channel = channel
    self.observed = observed
    self.restored = restored
    self.confidence = confidence
    self.isApplied = isApplied
    self.evidence = evidence
    self.rivals = rivals
    self.parts = parts
  }

  /// The edits that make the repair: one for each part, so that a range of the mended text which ends inside the repair
  /// widens to the part that it ends in; one for the whole where the parts are not known.
  public var edits: [Edit] {
    guard !parts.isEmpty else { return [Edit(range, restored, rule: channel)] }
    let wording = Array(restored.utf8)
    var edits: [Edit] = []
    var start = range.lowerBound
    var taken = 0
    for part in parts {
      let text = wording[taken..<min(taken + part.restored, wording.count)]
      edits.append(Edit(TextRange(start, start + part.observed), String(decoding: text, as: UTF8.self), rule: channel))
      start += part.observed
      taken += part.restored
    }
    return edits
  }
}
