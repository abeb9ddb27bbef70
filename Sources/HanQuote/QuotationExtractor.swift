import HanText

/// What the extractor may know of a paragraph besides its words.
public struct QuoteParagraph: Hashable, Sendable {
  public enum Role: Sendable { case body, heading, aside }
  public let range: TextRange
  /// `aside` paragraphs (captions, bylines, boilerplate) hold no quotations but may name people.
  public let role: Role

  public init(range: TextRange, role: Role) {
    self.range = range
    self.role = role
  }
}

/// Finds quotations in clean text and says whose they are.
public struct QuotationExtractor: Sendable {
  public init() {}

  /// The quotations of an article, in order. `utf8` is the clean text; `paragraphs` lie in it in order.
  public func quotations(in utf8: [UInt8], paragraphs: [QuoteParagraph]) -> [Quotation] { [] }
}
