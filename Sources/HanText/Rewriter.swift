/// A stage that proposes edits and never changes text itself.
///
/// A lawful rewriter proposes edits that are sorted, do not overlap, lie in bounds and on scalar edges, and proposes
/// nothing when it is given its own result (``TracedText/applying(_:stage:)`` drops edits that break the first rules).
public protocol Rewriter: Sendable {
  /// The name of the stage in the trail.
  var id: RuleID { get }
  /// The edits for a text, in order.
  func edits(for text: TracedText) -> [Edit]
}
