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
    let place = article.place(of: quotation.range, quotation.segments)
    self.id = "q\(number)"
    self.quotation = quotation
    self.text = article.wording(of: quotation)
    self.source = article.source[place.source]
    self.range = place.range
    self.fileRange = place.fileRange
    self.segments = place.segments
  }
}

/// Where a quotation stands in the source of its article.
struct QuotationPlace: Sendable {
  let source: SourceRange
  let range: Range<Int>
  let fileRange: FileRange
  let segments: [Range<Int>]
}

extension Article {
  /// - Complexity: O(segments · log runs).
  func place(of quotation: TextRange, _ segments: [TextRange]) -> QuotationPlace {
    let range = sourceRange(of: quotation)
    return QuotationPlace(
      source: range, range: source.codePointRange(of: range), fileRange: source.fileRange(of: range),
      segments: segments.isEmpty ? [] : segments.map { source.codePointRange(of: sourceRange(of: $0)) })
  }

  /// The parts of a quotation one after the other; one in another paragraph begins a line.
  func wording(of quotation: Quotation) -> String {
    quotation.segments.isEmpty ? text[quotation.range] : wording(of: quotation.segments)
  }

  /// The same of the parts themselves.
  func wording(of segments: [TextRange]) -> String {
    var words: [UInt8] = []
    words.reserveCapacity(segments.reduce(segments.count) { $0 + $1.count })
    var end: Int?
    for segment in segments {
      let between = min(end ?? segment.lowerBound, segment.lowerBound)..<segment.lowerBound
      if text.utf8[between].contains(0x0A) { words.append(0x0A) }
      words += text.utf8[segment.bounds.clamped(to: 0..<text.utf8.count)]
      end = segment.upperBound
    }
    return String(decoding: words, as: UTF8.self)
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
  var isUttered: Bool { kind.isUttered }
}

extension Quotation.Kind {
  var isUttered: Bool { self != .term && self != .headline }
}

// MARK: - CSV

extension QuotationRecord {
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
