import HanCitation
import HanText

extension CitedQuotation {
  /// The object of `quotes --format jsonl` for a quotation of the library, with its article as CSL-JSON.
  public func json(source: CitationSource) -> JSONValue {
    var value: JSONValue = [
      "id": .string(id), "kind": .string(kind), "text": .string(reading), "source": .string(exact),
      "start": .number(position.lowerBound), "end": .number(position.upperBound), "prefix": .string(prefix),
      "suffix": .string(suffix), "speaker": JSONValue(speaker), "speakerTitle": JSONValue(speakerTitle),
      "speakerAffiliation": JSONValue(speakerAffiliation), "cue": JSONValue(cue), "via": JSONValue(via),
      "date": JSONValue(date),
    ]
    if let repairs = QuotationForms.repairs(repairs) { value["repairs"] = try? JSONValue(parsing: repairs) }
    if let derived = QuotationForms.derived(derivedForms) { value["derived"] = try? JSONValue(parsing: derived) }
    value["article"] = CSLWriter.value([source]).array?.first
    return value
  }

  /// Reads an object of `quotes --format jsonl`; `nil` if it has no wording.
  init?(_ value: JSONValue, sourceID: String) {
    guard let exact = value["source"]?.string ?? value["text"]?.string else { return nil }
    let start = max(0, value["start"]?.int ?? 0)
    self.init(
      sourceID: sourceID, kind: value["kind"]?.string ?? "direct", exact: exact, prefix: value["prefix"]?.string ?? "",
      suffix: value["suffix"]?.string ?? "",
      position: start..<max(start, value["end"]?.int ?? (start + exact.unicodeScalars.count)))
    repairs = QuotationForms.repairs(from: value["repairs"]?.description)
    derivedForms = QuotationForms.derived(from: value["derived"]?.description)
    if derivedForms.isEmpty, let text = value["text"]?.string, !text.utf8.elementsEqual(exact.utf8) {
      derivedForms = [DerivedForm(derivation: "text", text: text)]
    }
    speaker = value["speaker"]?.string
    speakerTitle = value["speakerTitle"]?.string
    speakerAffiliation = value["speakerAffiliation"]?.string
    cue = value["cue"]?.string
    via = value["via"]?.string
    date = value["date"]?.string
  }
}

extension LibraryEntry {
  /// Reads an object of `quotes --format jsonl`, as ``CitedQuotation/json(source:)`` or `hancite quotes` writes it.
  /// - Parameter name: what to call an article of which the object says nothing.
  /// - Returns: an entry with one quotation; `nil` if the object has no wording.
  public init?(quotation value: JSONValue, from name: String) {
    let source = Self.source(value["article"] ?? .null, name)
    guard let quotation = CitedQuotation(value, sourceID: source.id) else { return nil }
    self.init(CitationRecord(source: source, quotations: [quotation]))
  }

  private static func source(_ article: JSONValue, _ name: String) -> CitationSource {
    if article["type"] != nil, let source = CSLReader(article).sources.first { return source }
    let identity = article.isNull ? name : article["url"]?.string ?? article.description
    var source = CitationSource(id: "src-" + SourceDigest.hex(Array(identity.utf8), digits: 12), kind: .webPage)
    source.title = article["title"]?.string ?? (article.isNull ? name : nil)
    source.authors = (article["authors"]?.array ?? []).compactMap(\.string).map(CitationName.init(literal:))
    source.container = article["site"]?.string
    source.issued = article["published"]?.string.flatMap(CitationDate.init(edtf:))
    source.url = article["url"]?.string
    source.sha256 = article["sha256"]?.string
    return source
  }
}
