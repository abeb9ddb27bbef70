import HanText

/// A quotation in the list of a report: the words, whose they are, on what evidence, and a button that copies them with
/// their reference.
struct ReportQuotation {
  let record: QuotationRecord
  let speakers: ReportSpeakers
  /// The id of the article on the page.
  let articleID: String
  let language: String
  /// The reference that is copied along.
  let reference: String

  private var id: String { "\(articleID)-\(record.id)" }

  var html: String {
    let quotation = record.quotation
    let role = [quotation.speakerAffiliation, quotation.speakerTitle].compactMap(\.self).joined(separator: " ")
    let name = quotation.speaker.map { "<b lang=\"\(language)\">\(HTMLText.escaped($0))</b>" } ?? "<b>Nobody named</b>"
    let title = role.isEmpty ? "" : " <span class=\"role\" lang=\"\(language)\">\(HTMLText.escaped(role))</span>"
    return """
      <li id="\(id)" class="quote \(speakers.colour(record))"\(speaker) tabindex="-1">\
      <p class="speaker"><span class="badge" aria-hidden="true">\(speakers.letter(record))</span> \(name)\(title)\
      <span class="tag">\(quotation.kind.rawValue)</span></p>\
      <blockquote lang="\(language)">\(HTMLText.escaped(record.text))</blockquote>\
      <dl class="evidence">\(evidence)</dl>\
      <p class="actions"><a href="#\(id)-text">In the text</a> \
      \(ReportParts.copyButton(citation, label: "Copy quotation \(record.id)"))</p></li>
      """
  }

  /// Ties the quotation to its speaker's button in the legend.
  private var speaker: String {
    speakers.place(record).map { " data-speaker=\"\(articleID)-\($0)\"" } ?? ""
  }

  private var evidence: String {
    let quotation = record.quotation
    return ReportParts.facts(
      [
        ("Cue", quotation.cue), ("Via", quotation.via), ("Named as", quotation.speakerMention),
        ("Said", quotation.date), ("Rule", quotation.rule.name),
        ("Confidence", ReportParts.percent(quotation.confidence)),
        ("Place", "\(record.range.lowerBound)–\(record.range.upperBound)"),
      ], language: language)
  }

  private var citation: String {
    "“\(record.text)”" + (record.quotation.speaker.map { "——\($0)" } ?? "") + "\n" + reference
  }
}
