import HanCitation
import HanText

/// One HTML page that shows articles and what was made of them: source and clean text side by side, repairs, quotations
/// by speaker with their evidence, references. The page needs nothing from anywhere else and sends nothing.
public struct ReportPage: Sendable {
  /// An article, its bytes' record and the name that it goes by.
  public struct Entry: Sendable {
    public let name: String
    public let article: Article
    public let record: CitationRecord
    let quotations: [QuotationRecord]

    /// - Parameter quotations: the article's records, where they are made already.
    public init(name: String, article: Article, record: CitationRecord, quotations: [QuotationRecord]? = nil) {
      self.name = name
      self.article = article
      self.record = record
      self.quotations = quotations ?? article.quotationRecords()
    }
  }

  public let entries: [Entry]

  public init(_ entries: [Entry]) { self.entries = entries }

  /// The page, UTF-8.
  /// - Complexity: O(text + marks · (log marks + marks that overlap one)).
  public var html: String {
    let title = entries.count == 1 ? entries[0].title : "\(entries.count) articles"
    let articles = entries.enumerated().map { ReportArticle($1, number: $0 + 1).html }
    return ReportTemplate.page(title: title, contents: contents, body: articles.joined(separator: "\n"))
  }

  /// Links to the articles of a page that has several, else to the parts of the one.
  private var contents: String {
    let links =
      entries.count == 1
      ? [("text", "Text"), ("quotes", "Quotations"), ("repairs", "Repairs"), ("references", "References")].map {
        "<li><a href=\"#a1-\($0)\">\($1)</a></li>"
      }
      : entries.enumerated().map {
        "<li><a href=\"#a\($0 + 1)\" lang=\"\($1.language)\">\(HTMLText.escaped($1.title))</a></li>"
      }
    return "<nav aria-label=\"Contents\"><ol>\(links.joined())</ol></nav>"
  }
}

extension ReportPage.Entry {
  /// The title that the article has, or its file name.
  var title: String { record.source.title ?? name }

  /// The article's language for `lang`: what the page says, else by its script, else just Chinese.
  var language: String {
    let tag = article.metadata.language ?? "zh"
    let isPlain = tag.utf8.allSatisfy { Unicode.Scalar($0).isASCIIAlphanumeric || $0 == UInt8(ascii: "-") }
    return isPlain && !tag.isEmpty ? tag : "zh"
  }
}
