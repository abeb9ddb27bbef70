/// Whom a byline or an editor's line names, and as what.
struct Credit: Hashable, Sendable {
  enum Kind: String, Sendable {
    case author, reporter, correspondent, editor, other, source
  }

  let kind: Kind
  /// In the folded line.
  let names: [Range<Int>]
}
