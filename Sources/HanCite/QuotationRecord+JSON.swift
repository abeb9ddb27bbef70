extension Article {
  /// The records as JSON Lines in UTF-8: what ``QuotationRecord/json(article:)`` gives with what is said of the article.
  /// - Complexity: O(text of the records + records × what is said of the article); neither a record nor a value is made.
  public func quotationLines(all: Bool = false) -> [UInt8] {
    var writer = JSONLinesWriter(
      last: JSONValue.Member("article", metadata.quotationSource), reservingLines: quotations.count)
    for (index, quotation) in quotations.enumerated() where all || quotation.isUttered {
      writer.addLine { add(quotation, number: index + 1, to: &$0) }
    }
    return writer.bytes
  }

  /// Adds the members of a quotation's record, in the order of ``QuotationRecord/json(article:)``.
  private func add(_ quotation: Quotation, number: Int, to line: inout JSONLinesWriter) {
    let place = place(of: quotation)
    line.add(Key.id, UInt8(ascii: "q"), number)
    line.add(Key.kind, quotation.kind.rawValue)
    if quotation.segments.isEmpty {
      line.add(Key.text, text.utf8, quotation.range.bounds)
    } else {
      line.add(Key.text, wording(of: quotation))
    }
    line.add(Key.source, source.utf8, place.source.bounds)
    line.add(place.range, place.fileRange, place.segments)
    quotation.addAttribution(to: &line)
  }
}

extension QuotationRecord {
  /// - Parameter article: what is said of the article in every record, if anything.
  public func json(article: JSONValue? = nil) -> JSONValue {
    var sink = JSONMembers(reservingCapacity: 19)
    sink.add(Key.id, id)
    sink.add(Key.kind, quotation.kind.rawValue)
    sink.add(Key.text, text)
    sink.add(Key.source, source)
    sink.add(range, fileRange, segments)
    quotation.addAttribution(to: &sink)
    if let article { sink.add(Key.article, article) }
    return .object(sink.members)
  }
}

extension Quotation {
  /// Adds who spoke and how that was found.
  fileprivate func addAttribution(to sink: inout some JSONMemberSink) {
    sink.add(Key.speaker, speaker)
    sink.add(Key.speakerMention, speakerMention)
    sink.add(Key.speakerTitle, speakerTitle)
    sink.add(Key.speakerAffiliation, speakerAffiliation)
    sink.add(Key.cue, cue)
    sink.add(Key.via, via)
    sink.add(Key.date, date)
    sink.add(Key.rule, rule.name)
    sink.add(Key.confidence, hundredths: confidence)
  }
}

extension JSONMemberSink {
  /// Adds where a quotation stands, in code points and in bytes of the file.
  fileprivate mutating func add(_ range: Range<Int>, _ fileRange: FileRange, _ segments: [Range<Int>]) {
    add(Key.start, range.lowerBound)
    add(Key.end, range.upperBound)
    add(Key.byteStart, fileRange.lowerBound)
    add(Key.byteEnd, fileRange.upperBound)
    if !segments.isEmpty {
      add(Key.segments, .array(segments.map { [.number($0.lowerBound), .number($0.upperBound)] }))
    }
  }
}

extension JSONLinesWriter {
  /// Adds a stretch of a text without a string in between; bounds that cut a character are left to one.
  fileprivate mutating func add(_ key: JSONKey, _ utf8: [UInt8], _ bounds: Range<Int>) {
    let bounds = bounds.clamped(to: 0..<utf8.count)
    func isEdge(_ place: Int) -> Bool { place == utf8.count || utf8[place] & 0xC0 != 0x80 }
    guard isEdge(bounds.lowerBound), isEdge(bounds.upperBound) else {
      return add(key, String(decoding: utf8[bounds], as: UTF8.self))
    }
    utf8.withUnsafeBufferPointer { add(key, utf8: UnsafeBufferPointer(rebasing: $0[bounds])) }
  }
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

extension ArticleMetadata {
  /// What a quotation's record says of its article.
  public var quotationSource: JSONValue {
    [
      "title": JSONValue(title), "authors": .array(authors.map(JSONValue.string)), "published": JSONValue(published),
      "site": JSONValue(site), "url": JSONValue(url),
    ]
  }
}
