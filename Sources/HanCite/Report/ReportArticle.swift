import HanCitation
import HanText

/// One article of a report.
struct ReportArticle {
  private let entry: ReportPage.Entry
  private let number: Int
  private let speakers: [String]
  private let records: [QuotationRecord]
  private var article: Article { entry.article }
  private var id: String { "a\(number)" }

  init(_ entry: ReportPage.Entry, number: Int) {
    self.entry = entry
    self.number = number
    records = entry.article.quotationRecords()
    var seen: Set<String> = []
    speakers = records.compactMap(\.quotation.speaker).filter { seen.insert($0).inserted }
  }

  var html: String {
    """
    <article id="\(id)" aria-labelledby="\(id)-title">
    <h2 id="\(id)-title" lang="\(entry.language)">\(HTMLText.escaped(entry.title))</h2>
    <dl class="facts">\(facts)</dl>
    <h3>Text</h3>
    <p class="legend">\(legend)</p>
    <div class="heads" aria-hidden="true"><span>Source</span><span>Clean text</span></div>
    \(rows)
    <h3 id="\(id)-quotes">Quotations (\(records.count))</h3>
    <ol class="quotes">\(records.map(quotation).joined(separator: "\n"))</ol>
    <h3>Repairs (\(article.repairs.count))</h3>
    \(repairs)
    <h3>References</h3>
    <ul class="references">\(references)</ul>
    </article>
    """
  }

  // MARK: Facts

  private var facts: String {
    let metadata = article.metadata
    let rows: [(String, String?)] = [
      ("File", entry.name), ("Charset", article.source.charset),
      ("Authors", metadata.authors.isEmpty ? nil : metadata.authors.joined(separator: ", ")),
      ("Published", metadata.published), ("Site", metadata.site), ("Taken from", metadata.origin),
      ("Address", metadata.url), ("SHA-256", entry.record.source.sha256),
    ]
    return rows.compactMap { name, value in
      value.map { "<div><dt>\(name)</dt><dd>\(HTMLText.escaped($0))</dd></div>" }
    }.joined()
  }

  private var legend: String {
    let names = speakers.enumerated().map { index, name in
      "<span class=\"chip \(Self.speakerClass(index))\"><b>\(Self.letter(index))</b> "
        + "<span lang=\"\(entry.language)\">\(HTMLText.escaped(name))</span></span>"
    }
    let unnamed =
      records.contains { $0.quotation.speaker == nil } ? ["<span class=\"chip s-none\">nobody named</span>"] : []
    let repaired = article.repairs.isEmpty ? [] : ["<span class=\"chip repair\">repaired</span>"]
    return (names + unnamed + repaired).joined(separator: " ")
  }

  // MARK: Text, side by side

  private var rows: String {
    var end = 0
    let outer = article.blocks.filter { block in
      guard block.range.lowerBound >= end, !block.range.isEmpty else { return false }
      end = block.range.upperBound
      return true
    }
    let (source, clean) = (sourceMarks, cleanMarks)
    return outer.map { row($0, source, clean) }.joined(separator: "\n")
  }

  private func row(_ block: ArticleBlock, _ sourceMarks: [TextMark], _ cleanMarks: [TextMark]) -> String {
    let sourceRange = article.sourceRange(of: block.range).bounds
    let source = MarkedText(article.source.utf8, range: sourceRange, marks: sourceMarks).html
    let clean = MarkedText(article.text.utf8, range: block.range.bounds, marks: cleanMarks).html
    let label =
      block.label == .body
      ? "" : "<span class=\"label\">\(HTMLText.escaped(block.role ?? block.label.rawValue))</span> "
    return """
      <div class="row \(block.label.rawValue)" lang="\(entry.language)">\
      <div class="source"><span class="side">Source</span>\(source)</div>\
      <div class="clean"><span class="side">Clean</span>\(label)\(clean)</div></div>
      """
  }

  private var cleanMarks: [TextMark] {
    let quotations = records.flatMap { record -> [TextMark] in
      let target = "\(id)-\(record.id)"
      let parts = record.quotation.segments.isEmpty ? [record.quotation.range] : record.quotation.segments
      return parts.enumerated().map { index, range in
        TextMark(
          range: range.bounds, classes: "q " + speakerClass(record), id: index == 0 ? target + "-text" : nil,
          target: target, label: index == 0 ? letter(record) : nil)
      }
    }
    return quotations + repairMarks { article.text.textRange(of: $0).bounds }
  }

  private var sourceMarks: [TextMark] {
    let quotations = records.flatMap { record -> [TextMark] in
      let parts = record.quotation.segments.isEmpty ? [record.quotation.range] : record.quotation.segments
      return parts.map {
        TextMark(
          range: article.sourceRange(of: $0).bounds, classes: "q " + speakerClass(record), target: "\(id)-\(record.id)")
      }
    }
    return quotations + repairMarks(\.bounds)
  }

  private func repairMarks(_ place: (SourceRange) -> Range<Int>) -> [TextMark] {
    article.repairs.filter(\.isApplied).map { repair in
      TextMark(
        range: place(article.labelled.text.sourceRange(of: repair.range)), classes: "repair",
        title: "\(repair.observed) → \(repair.restored) (\(repair.channel.name), \(Self.percent(repair.confidence)))")
    }
  }

  // MARK: Lists

  private func quotation(_ record: QuotationRecord) -> String {
    let quotation = record.quotation
    let speaker = quotation.speaker.map(HTMLText.escaped) ?? "nobody named"
    let title = [quotation.speakerAffiliation, quotation.speakerTitle].compactMap(\.self).joined(separator: " ")
    let evidence: [(String, String?)] = [
      ("Kind", quotation.kind.rawValue), ("Rule", quotation.rule.name), ("Cue", quotation.cue), ("Via", quotation.via),
      ("Named as", quotation.speakerMention), ("Said", quotation.date),
      ("Confidence", Self.percent(quotation.confidence)),
      ("Place", "\(record.range.lowerBound)–\(record.range.upperBound)"),
    ]
    let facts = evidence.compactMap { name, value in
      value.map { "<div><dt>\(name)</dt><dd lang=\"\(entry.language)\">\(HTMLText.escaped($0))</dd></div>" }
    }
    let lang = entry.language
    return """
      <li id="\(id)-\(record.id)" class="quote \(speakerClass(record))" tabindex="-1">\
      <blockquote lang="\(lang)">\(HTMLText.escaped(record.text))</blockquote>\
      <p class="speaker" lang="\(lang)"><b>\(letter(record))</b> \(speaker) \
      <span class="title">\(HTMLText.escaped(title))</span></p>\
      <dl class="evidence">\(facts.joined())</dl>\
      <p><a href="#\(id)-\(record.id)-text">In the text</a> \
      \(copyButton(citation(record), "Copy quotation \(record.id)"))</p></li>
      """
  }

  private var repairs: String {
    guard !article.repairs.isEmpty else { return "<p>Nothing was damaged.</p>" }
    let items = article.repairs.map { repair in
      "<li lang=\"\(entry.language)\"><del>\(HTMLText.escaped(repair.observed))</del> → "
        + "<ins>\(HTMLText.escaped(repair.restored))</ins> <span class=\"title\" lang=\"en\">"
        + "\(HTMLText.escaped(repair.channel.name)), \(Self.percent(repair.confidence))"
        + "\(repair.isApplied ? "" : ", not made")</span></li>"
    }
    return "<ul class=\"repairs\">\(items.joined())</ul>"
  }

  private static let styles: [(name: String, style: ReferenceStyleName)] = [
    ("GB/T 7714—2015", .gb7714_2015), ("APA 7", .apa), ("MLA 9", .mla), ("Chicago, author-date", .chicagoAuthorDate),
  ]

  private var references: String {
    Self.styles.map { name, style in
      let text = reference(style)
      return "<li><b>\(name)</b> <span lang=\"\(entry.language)\">\(HTMLText.escaped(text))</span> "
        + "\(copyButton(text, "Copy the reference in \(name)"))</li>"
    }.joined()
  }

  private func reference(_ style: ReferenceStyleName) -> String {
    let list = ReferenceList([CitationRecord(source: entry.record.source)], style: style)
    return ReferenceRenderer(.text).text(list).onOneLine
  }

  private func citation(_ record: QuotationRecord) -> String {
    let speaker = record.quotation.speaker.map { "——\($0)" } ?? ""
    return "“\(record.text)”\(speaker)\n\(reference(.gb7714_2015))"
  }

  private func copyButton(_ text: String, _ label: String) -> String {
    "<button type=\"button\" class=\"copy\" data-copy=\"\(HTMLText.escaped(text))\" aria-label=\"\(label)\">Copy</button>"
  }

  // MARK: Speakers

  private func index(_ record: QuotationRecord) -> Int? {
    record.quotation.speaker.flatMap { name in speakers.firstIndex { $0.utf8.elementsEqual(name.utf8) } }
  }

  private func speakerClass(_ record: QuotationRecord) -> String { index(record).map(Self.speakerClass) ?? "s-none" }

  private func letter(_ record: QuotationRecord) -> String { index(record).map(Self.letter) ?? "–" }

  /// There are eight colours; letters tell speakers apart beyond them.
  private static func speakerClass(_ index: Int) -> String { "s\(index % 8)" }

  private static func letter(_ index: Int) -> String {
    let letter = String(Unicode.Scalar(UInt8(0x41 + index % 26)))
    return index < 26 ? letter : letter + String(index / 26 + 1)
  }

  private static func percent(_ confidence: Double) -> String {
    "\(JSONValue.number(confidence * 100, places: 0))".split(separator: ".").first.map { "\($0) %" } ?? ""
  }
}
