import HanText

/// Turns the bytes that a scraper saved into a labelled article.
public struct ArticleReader: Sendable {
  /// What is known from outside the bytes.
  public struct Hints: Sendable {
    /// A charset that overrides all detection.
    public var charset: String?
    /// The `Content-Type` header that the server sent.
    public var contentType: String?

    public init(charset: String? = nil, contentType: String? = nil) {
      self.charset = charset
      self.contentType = contentType
    }
  }

  public init() {}

  /// The article in the bytes. Never fails: what cannot be read becomes a finding.
  public func read(_ bytes: [UInt8], hints: Hints = Hints()) -> LabelledArticle {
    let source = SourceText(String(decoding: bytes, as: UTF8.self))
    let text = TracedText(utf8: source.utf8)
    return LabelledArticle(
      source: source, text: text, blocks: Self.lines(text.utf8), metadata: ArticleMetadata(),
      findings: source.findings)
  }

  private static func lines(_ utf8: [UInt8]) -> [ArticleBlock] {
    var blocks: [ArticleBlock] = []
    var start = 0
    for line in utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if !line.isEmpty { blocks.append(ArticleBlock(range: TextRange(start, start + line.count), label: .body)) }
      start += line.count + 1
    }
    return blocks
  }
}
