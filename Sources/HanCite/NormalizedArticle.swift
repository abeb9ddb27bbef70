import HanArticle
import HanText

/// An article as `hancite normalize` gives it: clean text by paragraph, labels, metadata, and where all of it stands.
public struct NormalizedArticle: Sendable {
  /// One labelled paragraph, or a plug inside one.
  public struct Paragraph: Hashable, Sendable {
    /// Clean text, without the plugs inside it.
    public let text: String
    public let label: BlockLabel
    public let role: String?
    public let source: SourceRange
  }

  public let article: Article
  public let paragraphs: [Paragraph]

  /// - Complexity: O(text + blocks · log runs).
  public init(_ article: Article) {
    self.article = article
    let blocks = article.blocks
    self.paragraphs = blocks.enumerated().map { index, block in
      let inner = blocks[(index + 1)...].prefix { block.range.contains($0.range) }
      return Paragraph(
        text: Self.text(of: block, without: inner.map(\.range), in: article.text), label: block.label, role: block.role,
        source: article.sourceRange(of: block.range))
    }
  }

  private static func text(of block: ArticleBlock, without inner: [TextRange], in text: TracedText) -> String {
    var result = ""
    var start = block.range.lowerBound
    for range in inner {
      result += text[TextRange(start, range.lowerBound)]
      start = range.upperBound
    }
    return result + text[TextRange(start, block.range.upperBound)]
  }

  /// Title, headings and paragraphs of the article itself, one after the other, with a blank line between.
  public var plainText: String {
    let parts = articleParts.map(\.text)
    return parts.isEmpty ? "" : parts.joined(separator: "\n\n") + "\n"
  }

  /// The same as Markdown: the title as `#`, headings as `##`, marks that Markdown would read escaped.
  public var markdown: String {
    let parts = articleParts.map { part in
      switch (part.label, part.role) {
      case (.heading, "title"): "# " + Self.escaped(part.text)
      case (.heading, "dateline"): "*" + Self.escaped(part.text) + "*"
      case (.heading, _): "## " + Self.escaped(part.text)
      default: Self.escaped(part.text)
      }
    }
    return parts.isEmpty ? "" : parts.joined(separator: "\n\n") + "\n"
  }

  private var articleParts: [Paragraph] {
    let parts = paragraphs.filter { ($0.label == .body || $0.label == .heading) && !$0.text.isEmpty }
    guard !parts.contains(where: { $0.role == "title" }), let title = article.metadata.title else { return parts }
    return [Paragraph(text: title, label: .heading, role: "title", source: SourceRange(0, 0))] + parts
  }

  /// Marks that Markdown would read get a backslash; so does the mark of what would begin a list or a heading.
  static func escaped(_ text: String) -> String {
    let opening = text.unicodeScalars.prefix { $0.value >= 0x30 && $0.value <= 0x39 }.count
    var result = String.UnicodeScalarView()
    for (index, scalar) in text.unicodeScalars.enumerated() {
      let isSpecial = "\\`*_[]<>".unicodeScalars.contains(scalar)
      let isOpening = index == 0 && "#+-=~|".unicodeScalars.contains(scalar)
      let isListMark = index == opening && (1...9).contains(opening) && (scalar == "." || scalar == ")")
      if isSpecial || isOpening || isListMark { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }
}
