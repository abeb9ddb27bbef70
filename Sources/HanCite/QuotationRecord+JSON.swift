extension Article {
  /// The records as JSON Lines in UTF-8: what ``QuotationRecord/json(article:)`` gives with what is said of the article.
  /// - Complexity: as ``writeQuotationLines(all:to:)``, and a copy.
  public func quotationLines(all: Bool = false) -> [UInt8] {
    var lines: [UInt8] = []
    writeQuotationLines(all: all) { lines += $0 }
    return lines
  }

  /// Gives the same lines away in pieces of whole ones, some 64 KB each, so that those of a long article never stand in
  /// memory together. A piece is there during its call alone.
  /// - Complexity: O(text of the records + records × what is said of the article); neither a record nor a value is made.
  /// - Throws: what `sink` throws.
  public func writeQuotationLines(all: Bool = false, to sink: (UnsafeBufferPointer<UInt8>) throws -> Void) rethrows {
    var writer = JSONLinesWriter(last: JSONValue.Member("article", metadata.quotationSource))
    let keys = Keys.shared
    try quotations.withUnsafeBufferPointer { quotations in
      guard let first = quotations.baseAddress else { return }
      for index in quotations.indices where all || quotations[index].kind.isUttered {
        writer.addLine { add(first + index, number: index + 1, keys, to: &$0) }
        if writer.hasMany { try writer.finish(sink) }
      }
    }
    try writer.finish(sink)
  }

  /// Adds the members of a quotation's record, in the order of ``QuotationRecord/json(article:)``. The quotation is read
  /// where it lies: it has so many texts that a copy costs more than most members.
  private func add(
    _ quotation: UnsafePointer<Quotation>, number: Int, _ keys: Keys, to line: inout JSONLinesWriter
  ) {
    let place = place(of: quotation.pointee.range, quotation.pointee.segments)
    line.add(keys.id, UInt8(ascii: "q"), number)
    line.add(keys.kind, quotation.pointee.kind.rawValue)
    if place.segments.isEmpty {
      line.add(keys.text, text.utf8, quotation.pointee.range.bounds)
    } else {
      line.add(keys.text, wording(of: quotation.pointee.segments))
    }
    line.add(keys.source, source.utf8, place.source.bounds)
    line.add(place.range, place.fileRange, place.segments, keys)
    Quotation.addAttribution(of: quotation, to: &line, keys)
  }
}

extension QuotationRecord {
  /// - Parameter article: what is said of the article in every record, if anything.
  public func json(article: JSONValue? = nil) -> JSONValue {
    let keys = Keys.shared
    var sink = JSONMembers(reservingCapacity: 19)
    sink.add(keys.id, id)
    sink.add(keys.kind, quotation.kind.rawValue)
    sink.add(keys.text, text)
    sink.add(keys.source, source)
    sink.add(range, fileRange, segments, keys)
    withUnsafePointer(to: quotation) { Quotation.addAttribution(of: $0, to: &sink, keys) }
    if let article { sink.add(keys.article, article) }
    return .object(sink.members)
  }
}

extension Quotation {
  /// Adds who spoke and how that was found.
  fileprivate static func addAttribution(
    of quotation: UnsafePointer<Quotation>, to sink: inout some JSONMemberSink, _ keys: Keys
  ) {
    sink.add(keys.speaker, quotation.pointee.speaker)
    sink.add(keys.speakerMention, quotation.pointee.speakerMention)
    sink.add(keys.speakerTitle, quotation.pointee.speakerTitle)
    sink.add(keys.speakerAffiliation, quotation.pointee.speakerAffiliation)
    sink.add(keys.cue, quotation.pointee.cue)
    sink.add(keys.via, quotation.pointee.via)
    sink.add(keys.date, quotation.pointee.date)
    sink.add(keys.rule, quotation.pointee.rule.name)
    sink.add(keys.confidence, hundredths: quotation.pointee.confidence)
  }
}

extension JSONMemberSink {
  /// Adds where a quotation stands, in code points and in bytes of the file.
  fileprivate mutating func add(
    _ range: Range<Int>, _ fileRange: FileRange, _ segments: [Range<Int>], _ keys: Keys
  ) {
    add(keys.start, range.lowerBound)
    add(keys.end, range.upperBound)
    add(keys.byteStart, fileRange.lowerBound)
    add(keys.byteEnd, fileRange.upperBound)
    if !segments.isEmpty { add(keys.segments, segments) }
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

/// The names of the members; one object, so that a record asks once where they are.
private final class Keys: Sendable {
  static let shared = Keys()

  let id = JSONKey("id")
  let kind = JSONKey("kind")
  let text = JSONKey("text")
  let source = JSONKey("source")
  let start = JSONKey("start")
  let end = JSONKey("end")
  let byteStart = JSONKey("byteStart")
  let byteEnd = JSONKey("byteEnd")
  let segments = JSONKey("segments")
  let speaker = JSONKey("speaker")
  let speakerMention = JSONKey("speakerMention")
  let speakerTitle = JSONKey("speakerTitle")
  let speakerAffiliation = JSONKey("speakerAffiliation")
  let cue = JSONKey("cue")
  let via = JSONKey("via")
  let date = JSONKey("date")
  let rule = JSONKey("rule")
  let confidence = JSONKey("confidence")
  let article = JSONKey("article")
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
