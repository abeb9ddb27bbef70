import HanArticle
import HanText

extension NormalizedArticle {
  /// The object that `normalize --format json` prints. Offsets `start` and `end` count Unicode code points of the decoded
  /// source, `byteStart` and `byteEnd` bytes of the file.
  public var json: JSONValue {
    let metadata = article.metadata
    return [
      "title": JSONValue(metadata.title), "authors": Self.strings(metadata.authors),
      "editors": Self.strings(metadata.editors), "published": JSONValue(metadata.published),
      "updated": JSONValue(metadata.updated), "site": JSONValue(metadata.site), "source": JSONValue(metadata.origin),
      "sources": Self.strings(metadata.origins),
      "url": JSONValue(metadata.url), "language": JSONValue(metadata.language),
      "charset": .string(article.source.charset), "paragraphs": .array(paragraphs.map(json)),
      "evidence": .array(metadata.evidence.map(json)), "repairs": .array(article.repairs.map(json)),
      "findings": .array(article.findings.map(json)),
    ]
  }

  private static func strings(_ values: [String]) -> JSONValue { .array(values.map(JSONValue.string)) }

  private func json(_ paragraph: Paragraph) -> JSONValue {
    let members: [JSONValue.Member] = [
      .init("text", .string(paragraph.text)), .init("label", .string(paragraph.label.rawValue)),
      .init("role", JSONValue(paragraph.role)),
    ]
    return .object(members + place(paragraph.source))
  }

  private func json(_ evidence: MetadataEvidence) -> JSONValue {
    let members: [JSONValue.Member] = [
      .init("field", .string(evidence.field.rawValue)), .init("value", .string(evidence.value)),
      .init("witness", .string(evidence.witness)),
    ]
    guard let block = evidence.block, paragraphs.indices.contains(block) else { return .object(members) }
    return .object(members + place(paragraphs[block].source))
  }

  private func json(_ repair: Repair) -> JSONValue {
    let members: [JSONValue.Member] = [
      .init("channel", .string(repair.channel.name)), .init("observed", .string(repair.observed)),
      .init("restored", .string(repair.restored)), .init("confidence", .number(repair.confidence, places: 3)),
      .init("applied", .bool(repair.isApplied)),
    ]
    return .object(place(article.labelled.text.sourceRange(of: repair.range)) + members)
  }

  private func json(_ finding: Finding) -> JSONValue {
    let members: [JSONValue.Member] = [
      .init("rule", .string(finding.rule.name)), .init("severity", .string(finding.severity.rawValue)),
      .init("message", .string(finding.message)),
    ]
    return .object(members + place(finding.range))
  }

  /// A range of the source in both units.
  private func place(_ range: SourceRange) -> [JSONValue.Member] {
    let points = article.source.codePointRange(of: range)
    let bytes = article.source.fileRange(of: range)
    return [
      .init("start", .number(points.lowerBound)), .init("end", .number(points.upperBound)),
      .init("byteStart", .number(bytes.lowerBound)), .init("byteEnd", .number(bytes.upperBound)),
    ]
  }
}
