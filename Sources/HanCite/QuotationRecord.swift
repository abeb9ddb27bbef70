import HanCitation

/// One quotation as it is written out: with its place in the decoded source and in the file.
public struct QuotationRecord: Sendable {
  /// Unique within the article: `q1`, `q2`, …
  public let id: String
  public let quotation: Quotation
  /// The clean wording, without outer marks; of a quotation in several parts the parts alone, not the cue between them.
  public let text: String
  /// Exactly what stands in the decoded source between ``start`` and ``end``.
  public let source: String
  /// Code points into the decoded source.
  public let range: Range<Int>
  /// Bytes of the file.
  public let fileRange: FileRange
  /// The parts of a quotation that is cut by its cue, in code points; empty when it is in one piece.
  public let segments: [Range<Int>]

  /// - Parameter number: the quotation's number in its article, from 1.
  public init(_ quotation: Quotation, number: Int, in article: Article) {
    let range = article.sourceRange(of: quotation.range)
    self.id = "q\(number)"
    self.quotation = quotation
    self.text = Self.wording(quotation, in: article)
    self.source = article.source[range]
    self.range = article.source.codePointRange(of: range)
    self.fileRange = article.source.fileRange(of: range)
    self.segments = quotation.segments.map { article.source.codePointRange(of: article.sourceRange(of: $0)) }
  }

  /// The parts one after the other; one in another paragraph begins a line.
  private static func wording(_ quotation: Quotation, in article: Article) -> String {
    guard let first = quotation.segments.first else { return article.text[quotation.range] }
    return zip(quotation.segments, quotation.segments.dropFirst()).reduce(article.text[first]) { text, pair in
      let between = article.text.utf8[pair.0.upperBound..<max(pair.0.upperBound, pair.1.lowerBound)]
      return text + (between.contains(0x0A) ? "\n" : "") + article.text[pair.1]
    }
  }
}

extension Article {
  /// The records of the article's quotations, in order.
  /// - Parameter all: also terms and headlines, which nobody utters.
  public func quotationRecords(all: Bool = false) -> [QuotationRecord] {
    quotations.enumerated().compactMap { number, quotation in
      let isUttered = quotation.kind != .term && quotation.kind != .headline
      return all || isUttered ? QuotationRecord(quotation, number: number + 1, in: self) : nil
    }
  }
}

// MARK: - JSON and CSV

extension Article {
  /// The records as JSON Lines in UTF-8: what ``QuotationRecord/json(article:)`` gives with what is said of the article.
  /// - Complexity: O(text of the records + records × what is said of the article).
  public func quotationLines(all: Bool = false) -> [UInt8] {
    JSONValue.lines(
      quotationRecords(all: all).lazy.map { $0.json() }, last: JSONValue.Member("article", metadata.quotationSource))
  }
}

extension QuotationRecord {
  /// - Parameter article: what is said of the article in every record, if anything.
  public func json(article: JSONValue? = nil) -> JSONValue {
    var members: [JSONValue.Member] = []
    members.reserveCapacity(19)
    func add(_ name: String, _ value: JSONValue) { members.append(JSONValue.Member(name, value)) }
    add("id", .string(id))
    add("kind", .string(quotation.kind.rawValue))
    add("text", .string(text))
    add("source", .string(source))
    add("start", .number(range.lowerBound))
    add("end", .number(range.upperBound))
    add("byteStart", .number(fileRange.lowerBound))
    add("byteEnd", .number(fileRange.upperBound))
    if !segments.isEmpty {
      add("segments", .array(segments.map { [.number($0.lowerBound), .number($0.upperBound)] }))
    }
    add("speaker", JSONValue(quotation.speaker))
    add("speakerMention", JSONValue(quotation.speakerMention))
    add("speakerTitle", JSONValue(quotation.speakerTitle))
    add("speakerAffiliation", JSONValue(quotation.speakerAffiliation))
    add("cue", JSONValue(quotation.cue))
    add("via", JSONValue(quotation.via))
    add("date", JSONValue(quotation.date))
    add("rule", .string(quotation.rule.name))
    add("confidence", .number(quotation.confidence, places: 2))
    if let article { add("article", article) }
    return .object(members)
  }

  public static let csvHeader =
    "article,id,kind,text,speaker,speakerMention,speakerTitle,speakerAffiliation,cue,via,date,start,end,rule,confidence"

  /// One line of comma-separated values after RFC 4180, without its line end.
  /// - Parameter article: the name of the article.
  public func csv(article: String) -> String {
    let fields: [String?] = [
      article, id, quotation.kind.rawValue, text, quotation.speaker, quotation.speakerMention, quotation.speakerTitle,
      quotation.speakerAffiliation, quotation.cue, quotation.via, quotation.date, "\(range.lowerBound)",
      "\(range.upperBound)", "\(quotation.rule)", "\(JSONValue.number(quotation.confidence, places: 2))",
    ]
    return fields.map { CSVField.escaped($0 ?? "") }.joined(separator: ",")
  }
}

extension ArticleMetadata {
  /// What a quotation's record says of its article.
  public var quotationSource: JSONValue {
    [
      "title": JSONValue(title), "authors": .array(authors.map(JSONValue.string)), "published": JSONValue(published),
      "site": JSONValue(site), "url": JSONValue(url),
    ]
  }
}
