import HanText

/// One thing that is done to the marks of a paragraph.
///
/// A rule reads the paragraph's cells and neighbours, and changes cells by ``MarkLine/set(_:to:)`` and
/// ``MarkLine/replace(_:with:)``. What it decides should not depend on whether a mark that another rule may change has
/// been changed yet; where it does, the rewriter's rounds settle it.
protocol PunctuationRule: Sendable {
  /// The name that users see in `explain`.
  static var id: RuleID { get }
  /// The marks without which the rule has nothing to do in a paragraph.
  var marks: MarkSet { get }
  /// - Complexity: O(cells).
  func apply(to line: inout MarkLine)
}
