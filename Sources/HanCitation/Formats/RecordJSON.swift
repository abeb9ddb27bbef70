import HanText

/// The record as JSON, one a line: `source` in CSL-JSON, `quotations` in members of ours. The form is published as
/// JSON Schema in `Schema/citation.schema.json`.
public enum RecordJSON {
  public static func value(_ record: CitationRecord) -> JSONValue {
    [
      "source": CSLWriter.value([record.source]).array?.first ?? nil,
      "quotations": .array(record.quotations.map(quotation)),
    ]
  }

  static func text(_ records: [CitationRecord]) -> String { records.map { "\(value($0))\n" }.joined() }

  private static func quotation(_ quotation: CitedQuotation) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("id", .string(quotation.id)), .init("kind", .string(quotation.kind)),
      .init("exact", .string(quotation.exact)), .init("prefix", .string(quotation.prefix)),
      .init("suffix", .string(quotation.suffix)), .init("start", .number(quotation.position.lowerBound)),
      .init("end", .number(quotation.position.upperBound)),
    ]
    let texts: [(String, String?)] = [
      ("speaker", quotation.speaker), ("speakerTitle", quotation.speakerTitle),
      ("speakerAffiliation", quotation.speakerAffiliation), ("cue", quotation.cue), ("via", quotation.via),
      ("date", quotation.date),
    ]
    members += texts.compactMap { name, text in text.map { .init(name, .string($0)) } }
    if !quotation.repairs.isEmpty { members.append(.init("repairs", .array(quotation.repairs.map(repair)))) }
    if !quotation.derivedForms.isEmpty { members.append(.init("derived", .array(quotation.derivedForms.map(derived)))) }
    return .object(members)
  }

  private static func repair(_ repair: CitedQuotation.Repair) -> JSONValue {
    [
      "observed": .string(repair.observed), "restored": .string(repair.restored), "channel": .string(repair.channel),
      "confidence": .number(repair.confidence, places: 3),
    ]
  }

  private static func derived(_ form: CitedQuotation.DerivedForm) -> JSONValue {
    ["derivation": .string(form.derivation), "text": .string(form.text)]
  }
}
