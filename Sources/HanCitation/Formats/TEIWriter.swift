import HanText

/// Writes TEI P5: a header whose source description lists the sources, and a body with the quotations, each pointing to
/// its source.
enum TEIWriter {
  static func text(_ records: [CitationRecord]) -> String {
    var keys = CitationKeys()
    let keyed = records.map { (key: keys.key($0.source.id), record: $0) }
    let quotations = keyed.flatMap { key, record in record.quotations.map { (keys.key($0.id), key, $0) } }
    let body: [XMLNode] =
      quotations.isEmpty
      ? [XMLNode("p", text: "No quotations.")] : quotations.map { quotation($2, key: $0, source: $1) }
    let document = XMLNode(
      "TEI", [("xmlns", "http://www.tei-c.org/ns/1.0")],
      [
        header(keyed.map { source($1.source, key: $0) }),
        XMLNode("text", [], [XMLNode("body", [], body)]),
      ])
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + document.text(depth: 0) + "\n"
  }

  private static func header(_ sources: [XMLNode]) -> XMLNode {
    let list = sources.isEmpty ? XMLNode("p", text: "No sources.") : XMLNode("listBibl", [], sources)
    return XMLNode(
      "teiHeader", [],
      [
        XMLNode(
          "fileDesc", [],
          [
            XMLNode("titleStmt", [], [XMLNode("title", text: "Citations")]),
            XMLNode("publicationStmt", [], [XMLNode("p", text: "Made by HanCite.")]),
            XMLNode("sourceDesc", [], [list]),
          ])
      ])
  }

  // Sources

  private static func source(_ source: CitationSource, key: String) -> XMLNode {
    var attributes = [("xml:id", key), ("type", source.kind.rawValue.spaceless)]
    if let language = source.language, !language.isEmpty { attributes.append(("xml:lang", language.spaceless)) }
    let isPart = source.container != nil
    let parts = isPart ? [analytic(source), monograph(source, isPart: true)] : [monograph(source, isPart: false)]
    return XMLNode("biblStruct", attributes, parts + references(source) + notes(source))
  }

  private static func analytic(_ source: CitationSource) -> XMLNode {
    XMLNode("analytic", [], creators(source) + titles(source, level: "a"))
  }

  private static func monograph(_ source: CitationSource, isPart: Bool) -> XMLNode {
    let level = source.kind.isSerial ? "j" : "m"
    let container = source.container.map { [XMLNode("title", [("level", level)], text: $0)] } ?? []
    return XMLNode(
      "monogr", [], (isPart ? container : creators(source) + titles(source, level: "m")) + [imprint(source)])
  }

  private static func titles(_ source: CitationSource, level: String) -> [XMLNode] {
    [XMLNode("title", [("level", level)], text: source.title.map { TitleText.parse($0).plain } ?? "")]
      + (source.originalTitle.map { [XMLNode("title", [("level", level), ("type", "original")], text: $0)] } ?? [])
  }

  private static func creators(_ source: CitationSource) -> [XMLNode] {
    source.authors.map { XMLNode("author", [], [name($0)]) } + source.editors.map { XMLNode("editor", [], [name($0)]) }
      + source.translators.map { XMLNode("editor", [("role", "translator")], [name($0)]) }
  }

  private static func name(_ name: CitationName) -> XMLNode {
    if let literal = name.literal { return XMLNode("orgName", text: literal) }
    let name = name.withParticles
    let parts = [
      ("forename", name.given), ("nameLink", [name.droppingParticle, name.nonDroppingParticle].spaced),
      ("surname", name.family), ("genName", name.suffix),
    ]
    let ordered = name.isEastAsian ? [parts[2], parts[0]] : parts
    return XMLNode(
      "persName", [], ordered.compactMap { tag, text in text.flatMap { $0.isEmpty ? nil : XMLNode(tag, text: $0) } })
  }

  private static func imprint(_ source: CitationSource) -> XMLNode {
    var parts: [XMLNode] = []
    if let publisher = source.publisher { parts.append(XMLNode("publisher", text: publisher)) }
    if let place = source.publisherPlace { parts.append(XMLNode("pubPlace", text: place)) }
    parts.append(date(source.issued, type: nil))
    if let accessed = source.accessed { parts.append(date(accessed, type: "accessed")) }
    let scopes = [("volume", source.volume), ("issue", source.issue), ("page", source.page), ("part", source.section)]
    parts += scopes.compactMap { unit, text in text.map { XMLNode("biblScope", [("unit", unit)], text: $0) } }
    return XMLNode("imprint", [], parts)
  }

  private static func date(_ date: CitationDate?, type: String?) -> XMLNode {
    var attributes = type.map { [("type", $0)] } ?? []
    guard let date, let edtf = date.edtf, let start = date.start else {
      return XMLNode("date", attributes, text: date?.literal ?? "n.d.")
    }
    let first = CitationDate(start).edtf ?? ""
    if let end = date.end {
      attributes += [("from", first), ("to", CitationDate(end).edtf ?? first)]
    } else {
      attributes.append(("when", first))
    }
    if date.isApproximate { attributes.append(("cert", "low")) }
    return XMLNode("date", attributes, text: edtf)
  }

  private static func references(_ source: CitationSource) -> [XMLNode] {
    let ids = [("DOI", source.doi), ("sha256", source.sha256)].compactMap { type, text in
      text.map { XMLNode("idno", [("type", type)], text: $0) }
    }
    let targets = [source.url, source.archiveURL].compactMap {
      $0.map { XMLNode("ref", [("target", PercentEncoding.iri($0))], text: $0) }
    }
    return ids + targets
  }

  private static func notes(_ source: CitationSource) -> [XMLNode] {
    [("abstract", source.abstract), ("keywords", source.keyword), ("note", source.note)].compactMap { type, text in
      text.map { XMLNode("note", [("type", type)], text: $0) }
    }
  }

  // Quotations

  private static func quotation(_ quotation: CitedQuotation, key: String, source: String) -> XMLNode {
    var parts = [XMLNode("quote", [("source", "#\(source)")], text: quotation.exact)]
    parts += quotation.derivedForms.map {
      XMLNode("quote", [("type", "derived"), ("subtype", $0.derivation.spaceless)], text: $0.text)
    }
    var bibl = [XMLNode("ref", [("target", "#\(source)")], text: source)]
    if let speaker = quotation.speaker { bibl.append(XMLNode("persName", [("role", "speaker")], text: speaker)) }
    if let title = quotation.speakerTitle { bibl.append(XMLNode("note", [("type", "title")], text: title)) }
    let place = "\(quotation.position.lowerBound)-\(quotation.position.upperBound)"
    bibl.append(XMLNode("biblScope", [("unit", "codepoints")], text: place))
    parts.append(XMLNode("bibl", [], bibl))
    return XMLNode("cit", [("xml:id", key), ("type", quotation.kind)], parts)
  }
}
