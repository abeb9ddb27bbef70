import HanText

/// What a stretch of a scraped article is for.
public enum BlockLabel: String, Sendable, Hashable, CaseIterable {
  case body, heading, caption, byline, boilerplate
}

/// One labelled stretch of text, usually a paragraph; a plug in brackets inside a paragraph is a block of its own that
/// lies within the paragraph's.
public struct ArticleBlock: Hashable, Sendable {
  /// In the text of the article as it was read (before any repair).
  public let range: TextRange
  public let label: BlockLabel
  /// The finer kind: `title`, `breadcrumb`, `image-placeholder`, `wechat-plug`, `tags`, `disclaimer`, `related`, …
  public let role: String?

  public init(range: TextRange, label: BlockLabel, role: String? = nil) {
    self.range = range
    self.label = label
    self.role = role
  }
}

/// A scraped article taken apart: its text, which leads back to the source, labelled blocks, and what it says of itself.
public struct LabelledArticle: Sendable {
  public let source: SourceText
  /// The article's text, blocks one after the other, each ended by a line break.
  public let text: TracedText
  /// In order of their ranges.
  public let blocks: [ArticleBlock]
  public let metadata: ArticleMetadata
  /// What the page says outside its text (tags, scripts, address); empty for plain text. ``MetadataReader`` joins it with
  /// what it reads from the blocks.
  public let pageMetadata: ArticleMetadata
  public let findings: [Finding]

  public init(
    source: SourceText, text: TracedText, blocks: [ArticleBlock], pageMetadata: ArticleMetadata = ArticleMetadata(),
    findings: [Finding] = []
  ) {
    self.source = source
    self.text = text
    self.blocks = blocks
    self.pageMetadata = pageMetadata
    self.metadata = MetadataReader.metadata(of: text.utf8, blocks: blocks, known: pageMetadata)
    self.findings = findings
  }

  /// The article with the date that a line above its text gives relative to the day of reading, if no other date is known.
  func dated(from now: DateStamp) -> LabelledArticle {
    guard metadata.published == nil else { return self }
    let firstText = blocks.firstIndex { $0.label == .body && text[$0.range].utf8.count >= 90 } ?? blocks.count
    let lines = blocks[..<firstText].filter { $0.range.count <= 180 && $0.role != TitleRule.id.name }
    let stamps = lines.lazy.compactMap { block in
      RelativeDate(line: FoldedText(text.utf8, block.range.bounds), now: now).stamp
    }
    guard let stamp = stamps.first else { return self }
    var known = pageMetadata
    known.published = stamp.iso8601
    known.evidence.append(MetadataEvidence(.published, stamp.iso8601, witness: "relative-date"))
    return LabelledArticle(source: source, text: text, blocks: blocks, pageMetadata: known, findings: findings)
  }
}
