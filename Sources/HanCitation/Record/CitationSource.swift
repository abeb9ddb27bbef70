import HanText

/// What a quotation is taken from: a news article, a web page, a post. The fields are those of CSL-JSON 1.0.2, under
/// Swift names; members that are not modelled are kept as they were read.
public struct CitationSource: Hashable, Sendable {
  /// A CSL item type; types without a name here are kept by their spelling.
  public struct Kind: RawRepresentable, Hashable, Sendable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    public static let newspaperArticle = Kind(rawValue: "article-newspaper")
    public static let magazineArticle = Kind(rawValue: "article-magazine")
    public static let journalArticle = Kind(rawValue: "article-journal")
    public static let webPage = Kind(rawValue: "webpage")
    public static let post = Kind(rawValue: "post")
    public static let blogPost = Kind(rawValue: "post-weblog")

    /// Whether the container is a serial (a paper, a magazine, a blog), as opposed to a site.
    package var isSerial: Bool { [.newspaperArticle, .magazineArticle, .journalArticle, .blogPost].contains(self) }
    /// Whether the container is a paper, a magazine or a journal, with issues of its own.
    package var isPeriodical: Bool { isSerial && self != .blogPost }
  }

  /// Stable: the same source has the same id in every run.
  public var id: String
  public var kind: Kind
  public var authors: [CitationName] = []
  public var editors: [CitationName] = []
  public var translators: [CitationName] = []
  /// In the script of the source.
  public var title: String?
  /// The title before a conversion of script or a translation.
  public var originalTitle: String?
  /// The paper, magazine, site or blog.
  public var container: String?
  public var publisher: String?
  public var publisherPlace: String?
  public var volume: String?
  public var issue: String?
  public var page: String?
  public var number: String?
  public var section: String?
  public var genre: String?
  public var medium: String?
  public var issued: CitationDate?
  public var accessed: CitationDate?
  public var url: String?
  public var doi: String?
  /// Where a copy of the page is archived.
  public var archiveURL: String?
  /// BCP 47 tag.
  public var language: String?
  public var abstract: String?
  public var keyword: String?
  public var note: String?
  /// SHA-256 of the bytes that were read, in lower-case hexadecimal digits.
  public var sha256: String?
  /// CSL members that have no field here, in their order.
  public var otherMembers: [JSONValue.Member] = []
  /// Members as they were read where the fields alone would spell them otherwise (a number as a number, a raw date).
  package var spellings: [MemberSpelling] = []

  public init(id: String, kind: Kind) {
    self.id = id
    self.kind = kind
  }
}

/// How a CSL member was spelled, and how its field alone would spell it; once the field changes the old spelling is void.
package struct MemberSpelling: Hashable, Sendable {
  let asRead: JSONValue.Member
  let asWritten: JSONValue?
}

/// A source and what is quoted from it.
public struct CitationRecord: Hashable, Sendable {
  public var source: CitationSource
  public var quotations: [CitedQuotation]

  public init(source: CitationSource, quotations: [CitedQuotation] = []) {
    self.source = source
    self.quotations = quotations
  }
}
