import HanText

/// Writes quotations as W3C Web Annotations: one page of annotations, each with a TextQuoteSelector and a
/// TextPositionSelector (in code points of the decoded source) on its source.
enum WebAnnotationWriter {
  static func text(_ records: [CitationRecord]) -> String {
    let items = records.flatMap { record in record.quotations.map { annotation($0, record.source) } }
    let page: JSONValue = [
      "@context": context, "id": .string(identifier(records)), "type": "AnnotationPage", "items": .array(items),
    ]
    return page.indented + "\n"
  }

  /// The W3C's context, and names of ours for what it has none for.
  private static let context: JSONValue = [
    "http://www.w3.org/ns/anno.jsonld",
    [
      "hancite": "urn:hancite:term:", "speaker": "hancite:speaker", "speakerTitle": "hancite:speakerTitle",
      "speakerAffiliation": "hancite:speakerAffiliation", "derivation": "hancite:derivation", "kind": "hancite:kind",
    ],
  ]

  private static func identifier(_ records: [CitationRecord]) -> String {
    let ids = records.flatMap { [$0.source.id] + $0.quotations.map(\.id) }.joined(separator: "\n")
    return "urn:hancite:page:" + SourceDigest.hex(Array(ids.utf8), digits: 16)
  }

  private static func annotation(_ quotation: CitedQuotation, _ source: CitationSource) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("id", .string("urn:hancite:quotation:\(PercentEncoding.text(quotation.id))")),
      .init("type", "Annotation"), .init("motivation", "identifying"), .init("kind", .string(quotation.kind)),
    ]
    let people = [
      ("speaker", quotation.speaker), ("speakerTitle", quotation.speakerTitle),
      ("speakerAffiliation", quotation.speakerAffiliation),
    ]
    members += people.compactMap { name, text in text.map { .init(name, .string($0)) } }
    let bodies = bodies(quotation)
    if !bodies.isEmpty { members.append(.init("body", .array(bodies))) }
    members.append(.init("target", target(quotation, source)))
    return .object(members)
  }

  /// Who speaks, and the derived forms of the wording.
  private static func bodies(_ quotation: CitedQuotation) -> [JSONValue] {
    let speaker: [JSONValue] =
      quotation.speaker.map {
        [["type": "TextualBody", "purpose": "identifying", "value": .string($0)]]
      } ?? []
    return speaker
      + quotation.derivedForms.map {
        [
          "type": "TextualBody", "purpose": "editing", "value": .string($0.text), "derivation": .string($0.derivation),
        ]
      }
  }

  private static func target(_ quotation: CitedQuotation, _ source: CitationSource) -> JSONValue {
    [
      "source": .string(source.iri),
      "selector": [
        [
          "type": "TextQuoteSelector", "exact": .string(quotation.exact), "prefix": .string(quotation.prefix),
          "suffix": .string(quotation.suffix),
        ],
        [
          "type": "TextPositionSelector", "start": .number(quotation.position.lowerBound),
          "end": .number(quotation.position.upperBound),
        ],
      ],
    ]
  }
}

extension CitationSource {
  /// The source's address, or a name made of its digest or id.
  var iri: String {
    url.map(PercentEncoding.iri) ?? sha256.map { "urn:sha256:\($0)" }
      ?? "urn:hancite:source:\(PercentEncoding.text(id))"
  }
}

/// Percent-encoding of RFC 3986.
enum PercentEncoding {
  /// Everything but unreserved characters encoded.
  static func text(_ text: String) -> String {
    encoded(text) { $0.isASCIIAlphanumeric || "-._~".unicodeScalars.contains($0) }
  }

  /// Only what no IRI may hold encoded: spaces, quotation marks, angle brackets, braces, controls.
  static func iri(_ text: String) -> String {
    encoded(text) {
      $0.value > 0x20 && $0.value != 0x7F && !"\"<>{}|\\^`".unicodeScalars.contains($0) && !$0.properties.isWhitespace
    }
  }

  private static func encoded(_ text: String, _ isKept: (Unicode.Scalar) -> Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if isKept(scalar) {
        result.unicodeScalars.append(scalar)
      } else {
        for byte in String(scalar).utf8 {
          result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
      }
    }
    return result
  }
}
