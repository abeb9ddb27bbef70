import HanCitation
import HanText

/// One article of a report: what it is, its text, its quotations, its repairs, its references.
struct ReportArticle {
  private let entry: ReportPage.Entry
  private let id: String
  private let records: [QuotationRecord]
  private let speakers: ReportSpeakers
  private let references: ReportReferences
  private var article: Article { entry.article }
  private var language: String { entry.language }

  /// - Parameter number: its place on the page, from 1.
  init(_ entry: ReportPage.Entry, number: Int) {
    self.entry = entry
    id = "a\(number)"
    records = entry.quotations
    speakers = ReportSpeakers(records)
    references = ReportReferences(entry.record.source)
  }

  var html: String {
    """
    <article id="\(id)" aria-labelledby="\(id)-title">
    <header class="masthead">
    <h2 id="\(id)-title" lang="\(language)">\(HTMLText.escaped(entry.title))</h2>
    <dl class="facts">\(facts)</dl>
    <p class="counts">\(counts)</p>
    </header>
    \(section("text", "Text", legend + heads + text))
    \(section("quotes", "Quotations", quotations))
    \(section("repairs", "Repairs", repairs))
    \(section("references", "References", references.html(language: language)))
    </article>
    """
  }

  private func section(_ name: String, _ title: String, _ content: String) -> String {
    """
    <section>
    <h3 id="\(id)-\(name)">\(title)</h3>
    \(content)
    </section>
    """
  }

  private var facts: String {
    let metadata = article.metadata
    let digest = entry.record.source.sha256.map { String($0.prefix(12)) + "…" }
    return ReportParts.facts([
      ("Authors", metadata.authors.isEmpty ? nil : metadata.authors.joined(separator: ", ")),
      ("Published", metadata.published), ("Site", metadata.site), ("Taken from", metadata.origin),
      ("Address", metadata.url), ("File", entry.name), ("Charset", article.source.charset), ("SHA-256", digest),
    ])
  }

  private var counts: String {
    let links = [
      ("quotes", ReportParts.count(records.count, "quotation")),
      ("text", ReportParts.count(speakers.names.count, "speaker")),
      ("repairs", ReportParts.count(article.repairs.count, "repair")),
    ]
    return links.map { "<a href=\"#\(id)-\($0)\">\($1)</a>" }.joined(separator: " ")
  }

  // MARK: Text

  private var legend: String {
    let names = zip(speakers.names, speakers.counts).enumerated().map { place, speaker in
      "<button type=\"button\" class=\"chip \(ReportSpeakers.colour(place))\" aria-pressed=\"false\" "
        + "data-speaker=\"\(id)-\(place)\"><span class=\"badge\" aria-hidden=\"true\">\(ReportSpeakers.letter(place))</span> "
        + "<span lang=\"\(language)\">\(HTMLText.escaped(speaker.0))</span> <span class=\"number\">\(speaker.1)</span></button>"
    }
    return "<div class=\"legend\">\((names + otherMarks).joined(separator: " "))</div>\n"
  }

  /// What else is marked in the text: words of which nobody is named, and repairs.
  private var otherMarks: [String] {
    var marks: [String] = []
    let unnamed = records.count { $0.quotation.speaker == nil }
    if unnamed > 0 {
      marks.append(
        "<span class=\"chip s-none\"><span class=\"badge\" aria-hidden=\"true\">–</span> nobody named "
          + "<span class=\"number\">\(unnamed)</span></span>")
    }
    if article.repairs.contains(where: \.isApplied) {
      marks.append("<span class=\"chip plain\"><span class=\"repair\">repaired</span></span>")
    }
    return marks
  }

  private var heads: String {
    "<div class=\"heads\" aria-hidden=\"true\"><span>Source</span><span>Clean text</span></div>\n"
  }

  private var text: String {
    "<div class=\"rows\">" + ReportText(article, records, speakers, id: id, language: language).html + "</div>"
  }

  // MARK: Lists

  private var quotations: String {
    guard !records.isEmpty else { return "<p class=\"none\">Nobody is quoted.</p>" }
    let items = records.map {
      ReportQuotation(
        record: $0, speakers: speakers, articleID: id, language: language, reference: references.first
      ).html
    }
    return "<ol class=\"quotes\">\(items.joined(separator: "\n"))</ol>"
  }

  private var repairs: String {
    guard !article.repairs.isEmpty else { return "<p class=\"none\">Nothing was damaged.</p>" }
    let items = article.repairs.map { repair in
      "<li\(repair.isApplied ? "" : " class=\"open\"")><span lang=\"\(language)\"><del>\(HTMLText.escaped(repair.observed))</del>"
        + " <span class=\"arrow\" aria-hidden=\"true\">→</span> <ins>\(HTMLText.escaped(repair.restored))</ins></span>"
        + " <span class=\"how\">\(HTMLText.escaped(repair.channel.name))</span>"
        + " <span class=\"how\">\(ReportParts.percent(repair.confidence))\(repair.isApplied ? "" : ", not made")</span></li>"
    }
    return "<ul class=\"repairs\">\(items.joined())</ul>"
  }
}
