import HanCitation

/// A quotation as the library knows it, with its source.
public struct LibraryQuotation: Hashable, Sendable {
  /// The article that it stands in. Read from its record each time: keep it if it is needed often.
  public var source: CitationSource { QuotationRow.source(citation) }
  /// The article's CSL-JSON.
  let citation: String
  /// `nil` for a paragraph in which the words stand without being anybody's quotation.
  public let quotation: CitedQuotation?
  /// The wording for a reader: of the quotation, or of the paragraph.
  public let reading: String

  public var speaker: String? { quotation?.speaker }
}

/// What is added to a library: an article's record, and its paragraphs so that words outside quotations are found too.
public struct LibraryEntry: Hashable, Sendable {
  public var record: CitationRecord
  public var passages: [String]

  public init(_ record: CitationRecord, passages: [String] = []) {
    self.record = record
    self.passages = passages
  }
}
