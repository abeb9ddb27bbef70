import HanText

/// What an article says of itself. Absent means that the article does not say.
public struct ArticleMetadata: Hashable, Sendable {
  public var title: String?
  public var authors: [String] = []
  public var editors: [String] = []
  /// ISO 8601, as precise as the article is: `2025-04-09` or `2025-04-09T14:05+08:00`.
  public var published: String?
  public var updated: String?
  /// The site or paper that published the page.
  public var site: String?
  /// Whom the article was taken from (来源, 转自).
  public var origin: String? { origins.first }
  /// The same with those whom that one had it from, as the article names them: 来源：甲报 转自：乙网.
  public var origins: [String] = []
  public var url: String?
  /// BCP 47 tag.
  public var language: String?
  /// Which witness each of these was taken from.
  public var evidence: [MetadataEvidence] = []

  public init() {}
}
