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
    quotations.enumerated().compactMap { index, quotation in
      all || quotation.isUttered ? QuotationRecord(quotation, number: index + 1, in: self) : nil
    }
  }
}

extension Quotation {
  /// Neither a term nor a headline, which nobody utters.
  fileprivate var isUttered: Bool { kind != .term && kind != .headline }
}

// MARK: - JSON and CSV

extension Article {
  /// The records as JSON Lines in UTF-8: what ``QuotationRecord/json(article:)`` gives with what is said of the article.
  /// - Complexity: O(text of the records + records × what is said of the article); no value is made of a record.
  public func quotationLines(all: Bool = false) -> [UInt8] {
    var writer = JSONLinesWriter(
      last: JSONValue.Member("article", metadata.quotationSource), reservingLines: quotations.count)
    for (index, quotation) in quotations.enumerated() where all || quotation.isUttered {
      let record = QuotationRecord(quotation, number: index + 1, in: self)
      writer.addLine { record.add(to: &$0) }
    }
    return writer.bytes
  }
}

extension QuotationRecord {
  /// - Parameter article: what is said of the article in every record, if anything.
  public func json(article: JSONValue? = nil) -> JSONValue {
    var sink = JSONMembers(reservingCapacity: 19)
    add(to: &sink)
    if let article { sink.add(Key.article, article) }
    return .object(sink.members)
  }

  /// Adds the members of the record.
  func add(to sink: inout some JSONMemberSink) {
    sink.add(Key.id, id)
    sink.add(Key.kind, quotation.kind.rawValue)
    sink.add(Key.text, text)
    sink.add(Key.source, source)
    sink.add(Key.start, range.lowerBound)
    sink.add(Key.end, range.upperBound)
    sink.add(Key.byteStart, fileRange.lowerBound)
    sink.add(Key.byteEnd, fileRange.upperBound)
    if !segments.isEmpty {
      sink.add(Key.segments, .array(segments.map { [.number($0.lowerBound), .number($0.upperBound)] }))
    }
    sink.add(Key.speaker, quotation.speaker)
    sink.add(Key.speakerMention, quotation.speakerMention)
    sink.add(Key.speakerTitle, quotation.speakerTitle)
    sink.add(Key.speakerAffiliation, quotation.speakerAffiliation)
    sink.add(Key.cue, quotation.cue)
    sink.add(Key.via, quotation.via)
    sink.add(Key.date, quotation.date)
    sink.add(Key.rule, quotation.rule.name)
    sink.add(Key.confidence, JSONValue.number(quotation.confidence, places: 2))
  }

  /// The names of the members.
  private enum Key {
    static let id = JSONKey("id")
    static let kind = JSONKey("kind")
    static let text = JSONKey("text")
    static let source = JSONKey("source")
    static let start = JSONKey("start")
    static let end = JSONKey("end")
    static let byteStart = JSONKey("byteStart")
    static let byteEnd = JSONKey("byteEnd")
    static let segments = JSONKey("segments")
    static let speaker = JSONKey("speaker")
    static let speakerMention = JSONKey("speakerMention")
    static let speakerTitle = JSONKey("speakerTitle")
    static let speakerAffiliation = JSONKey("speakerAffiliation")
    static let cue = JSONKey("cue")
    static let via = JSONKey("via")
    static let date = JSONKey("date")
    static let rule = JSONKey("rule")
    static let confidence = JSONKey("confidence")
    static let article = JSONKey("article")
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
