/// The name of a rule as users see it: `colon-before-quote`, `split-gbk`. The same in findings, edits and `explain`.
public struct RuleID: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  public let name: String
  public init(_ name: String) { self.name = name }
  public init(stringLiteral name: String) { self.init(name) }
  public var description: String { name }
}

/// One proposed change of a text: these bytes become those, because of this rule.
public struct Edit: Hashable, Sendable {
  /// What is replaced, in the text that the proposing stage was given. Lies on scalar edges; empty for an insertion.
  public let range: TextRange
  /// What stands there afterwards, as UTF-8.
  public let replacement: String
  public let rule: RuleID

  public init(_ range: TextRange, _ replacement: String, rule: RuleID) {
    self.range = range
    self.replacement = replacement
    self.rule = rule
  }
}
