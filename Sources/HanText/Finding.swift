/// Something worth saying about a text, with its place: bad text is a result, never an error.
public struct Finding: Hashable, Sendable {
  public enum Severity: String, Sendable, Comparable {
    case note, warning, loss
    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
    private var rank: Int { [.note, .warning, .loss].firstIndex(of: self) ?? 0 }
  }

  public let rule: RuleID
  public let severity: Severity
  /// Where, in the decoded source.
  public let range: SourceRange
  /// A full sentence for a person. Never quotes article text.
  public let message: String

  public init(_ rule: RuleID, _ severity: Severity, at range: SourceRange, _ message: String) {
    self.rule = rule
    self.severity = severity
    self.range = range
    self.message = message
  }
}
