@_exported import HanArticle
@_exported import HanConvert
@_exported import HanQuote
@_exported import HanText

/// An article after the whole pipeline: clean text, labelled blocks and quotations, all of which lead back to the bytes.
public struct Article: Sendable {
  /// The article as it was read, before any rewriting.
  public let labelled: LabelledArticle
  /// The clean text.
  public let text: TracedText
  /// The blocks in the clean text.
  public let blocks: [ArticleBlock]
  /// What the article says of itself, read again after repair: damage can garble a name.
  public let metadata: ArticleMetadata
  /// Repairs, in the text of ``labelled``.
  public let repairs: [Repair]
  /// Quotations, in the clean text.
  public let quotations: [Quotation]
  /// What is wrong with the input, found on reading it or on looking for quotations.
  public let findings: [Finding]

  public var source: SourceText { labelled.source }

  /// Where a range of the clean text stands in the decoded source.
  /// - Complexity: O(log runs).
  public func sourceRange(of range: TextRange) -> SourceRange { text.sourceRange(of: range) }
}
