/// Where one statement of an article's metadata comes from.
public struct MetadataEvidence: Hashable, Sendable {
  public enum Field: String, Sendable {
    case title, author, editor, published, updated, site, source, url
  }

  public let field: Field
  /// What the field says (one of several authors, for instance).
  public let value: String
  /// The role of the block that says so (`dateline`, `byline`, …), or the part of the page: `meta`, `linked-data`,
  /// `title-element`, `script`, `footer`, `address`.
  public let witness: String
  /// The article's block that says so, by its index; `nil` for what stands outside the article's text.
  public let block: Int?

  public init(_ field: Field, _ value: String, witness: String, block: Int? = nil) {
    self.field = field
    self.value = value
    self.witness = witness
    self.block = block
  }
}
