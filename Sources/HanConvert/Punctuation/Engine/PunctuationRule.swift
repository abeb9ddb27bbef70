import HanText

/// One thing that is done to the marks of a paragraph.
///
/// A rule reads the paragraph's cells and neighbours, and changes cells by ``MarkLine/set(_:to:)`` and
/// ``MarkLine/replace(_:with:)``. What it decides must not depend on whether a mark that another rule may change has
/// been changed yet: that is what makes the whole chain a fixed point.
protocol PunctuationRule: Sendable {
  /// The name that users see in `explain`.
  static var id: RuleID { get }
  /// - Complexity: O(cells).
  func apply(to line: inout MarkLine)
}
