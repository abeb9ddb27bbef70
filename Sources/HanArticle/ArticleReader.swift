import HanText

/// Turns the bytes that a scraper saved into a labelled article.
public struct ArticleReader: Sendable {
  /// What is known from outside the bytes.
  public struct Hints: Sendable {
    /// A charset that overrides all detection; a label that nobody knows is ignored (see ``Charset/init(label:)``).
    public var charset: String?
    /// The `Content-Type` header that the server sent.
    public var contentType: String?

    /// When the page was read, `2025-04-09` or `2025-04-09T14:05`: `昨天` and `3小时前` are counted from there. Anything
    /// else is ignored (see ``isDate(_:)``).
    public var asOf: String?

    public init(charset: String? = nil, contentType: String? = nil, asOf: String? = nil) {
      self.charset = charset
      self.contentType = contentType
      self.asOf = asOf
    }

    /// Whether a text is a date that ``asOf`` can use.
    public static func isDate(_ text: String) -> Bool { DateReader(FoldedText(text)).first() != nil }
  }

  public init() {}

  /// The article in the bytes. Never fails: what cannot be read becomes a finding.
  /// - Complexity: O(bytes).
  public func read(_ bytes: [UInt8], hints: Hints = Hints()) -> LabelledArticle {
    let type = hints.contentType.flatMap(ContentType.init)
    let source = decoded(bytes, hints, type)
    let isPage = type?.mediaType.contains("html") ?? PageSniffer.isPage(source.utf8)
    let article = isPage ? PageArticle.read(source) : TextArticle.read(source)
    return hints.asOf.flatMap { DateReader(FoldedText($0)).first() }.map { article.dated(from: $0.stamp) } ?? article
  }

  /// The text of the bytes alone, neither read as a page nor labelled.
  /// - Complexity: O(bytes).
  public func source(of bytes: [UInt8], hints: Hints = Hints()) -> SourceText {
    decoded(bytes, hints, hints.contentType.flatMap(ContentType.init))
  }

  private func decoded(_ bytes: [UInt8], _ hints: Hints, _ type: ContentType?) -> SourceText {
    if let label = hints.charset, let charset = Charset(label: label) {
      return SourceDecoder.decode(bytes, as: charset)
    }
    let declared = [type?.charset, MetaCharset.charset(in: bytes)].compactMap { $0 }
    return SourceDecoder.decode(bytes, as: CharsetDetector.charset(of: bytes, declared: declared))
  }
}
