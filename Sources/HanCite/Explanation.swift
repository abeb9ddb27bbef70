/// Every edit and every decision for one article, in order, each with the rule that made it and its place.
public struct Explanation: Sendable {
  /// One line of the story.
  public struct Entry: Sendable {
    public enum Subject: String, Sendable { case charset, label, repair, edit, quotation, finding }

    public let subject: Subject
    /// The stage, for edits.
    public let stage: RuleID?
    public let rule: RuleID
    /// Where, in the decoded source.
    public let range: SourceRange
    public let before: String
    public let after: String
    /// What else there is to say: a confidence, a speaker, a message.
    public let note: String
  }

  public let entries: [Entry]

  /// - Complexity: O(text · stages): the trail is replayed to know where each edit lies in the source.
  public init(_ article: Article) {
    entries = Self.reading(article) + Self.repairs(article) + Self.edits(article) + Self.quotations(article)
  }

  private static func reading(_ article: Article) -> [Entry] {
    let source = article.source
    let charset = Entry(
      subject: .charset, stage: nil, rule: "charset", range: SourceRange(0, source.utf8.count), before: "", after: "",
      note: source.charset)
    let labels = article.labelled.blocks.map { block in
      let range = article.labelled.text.sourceRange(of: block.range)
      return Entry(
        subject: .label, stage: nil, rule: RuleID(block.role ?? block.label.rawValue), range: range,
        before: source[range], after: "", note: block.label.rawValue)
    }
    let findings = article.findings.map {
      Entry(
        subject: .finding, stage: nil, rule: $0.rule, range: $0.range, before: source[$0.range], after: "",
        note: "\($0.severity.rawValue): \($0.message)")
    }
    return [charset] + labels + findings
  }

  /// Repairs that were found and not made; those that were made are among the edits.
  private static func repairs(_ article: Article) -> [Entry] {
    article.repairs.filter { !$0.isApplied }.map {
      Entry(
        subject: .repair, stage: "repair", rule: $0.channel, range: article.labelled.text.sourceRange(of: $0.range),
        before: $0.observed, after: $0.restored, note: "not applied, confidence \(decimal($0.confidence))")
    }
  }

  private static func edits(_ article: Article) -> [Entry] {
    var text = article.labelled.text
    var entries: [Entry] = []
    for step in article.text.trail.dropFirst(text.trail.count) {
      entries += step.edits.map { edit in
        Entry(
          subject: .edit, stage: step.stage, rule: edit.rule, range: text.sourceRange(of: edit.range),
          before: text[edit.range], after: edit.replacement, note: "")
      }
      text = text.applying(step.edits, stage: step.stage)
    }
    return entries
  }

  private static func quotations(_ article: Article) -> [Entry] {
    article.quotations.map { quotation in
      Entry(
        subject: .quotation, stage: nil, rule: quotation.rule, range: article.sourceRange(of: quotation.range),
        before: article.source[article.sourceRange(of: quotation.range)], after: article.text[quotation.range],
        note: "\(quotation.kind.rawValue), \(quotation.speaker ?? "nobody named"), "
          + "confidence \(decimal(quotation.confidence))")
    }
  }

  private static func decimal(_ value: Double) -> String { JSONValue.number(value, places: 3).description }
}
