import HanText

/// The text of an article, block by block: what the source has beside what was made of it, with quotations coloured by
/// speaker and repairs marked.
struct ReportText {
  private let article: Article
  private let records: [QuotationRecord]
  private let speakers: ReportSpeakers
  private let articleID: String
  private let language: String

  init(_ article: Article, _ records: [QuotationRecord], _ speakers: ReportSpeakers, id: String, language: String) {
    self.article = article
    self.records = records
    self.speakers = speakers
    self.articleID = id
    self.language = language
  }

  /// - Complexity: O(text + marks · (log marks + marks that overlap one)).
  var html: String {
    let source = MarkIndex(sourceMarks)
    let clean = MarkIndex(cleanMarks)
    return outerBlocks.map { row($0, source, clean) }.joined(separator: "\n")
  }

  /// The blocks that lie in no other.
  private var outerBlocks: [ArticleBlock] {
    var end = 0
    return article.blocks.filter { block in
      guard block.range.lowerBound >= end, !block.range.isEmpty else { return false }
      end = block.range.upperBound
      return true
    }
  }

  private func row(_ block: ArticleBlock, _ sourceMarks: MarkIndex, _ cleanMarks: MarkIndex) -> String {
    let sourceRange = article.sourceRange(of: block.range).bounds
    let source = MarkedText(article.source.utf8, range: sourceRange, marks: sourceMarks.marks(in: sourceRange)).html
    let cleanRange = block.range.bounds
    let clean = MarkedText(article.text.utf8, range: cleanRange, marks: cleanMarks.marks(in: cleanRange)).html
    let name = block.role ?? block.label.rawValue
    let label = name == "body" ? "" : HTMLText.escaped(name)
    return """
      <div class="row \(block.label.rawValue) role-\(name.classWord)">\
      <div class="source" lang="\(language)">\(source)</div>\
      <div class="clean" lang="\(language)">\(clean)</div><div class="label">\(label)</div></div>
      """
  }

  private var cleanMarks: [TextMark] {
    let quotations = records.flatMap { record -> [TextMark] in
      let target = "\(articleID)-\(record.id)"
      return parts(of: record).enumerated().map { index, range in
        TextMark(
          range: range.bounds, classes: "q " + speakers.colour(record), id: index == 0 ? target + "-text" : nil,
          target: target, label: index == 0 ? speakers.letter(record) : nil)
      }
    }
    return quotations + repairMarks { article.text.textRange(of: $0).bounds }
  }

  private var sourceMarks: [TextMark] {
    let quotations = records.flatMap { record in
      parts(of: record).map {
        TextMark(
          range: article.sourceRange(of: $0).bounds, classes: "q " + speakers.colour(record),
          target: "\(articleID)-\(record.id)")
      }
    }
    return quotations + repairMarks(\.bounds)
  }

  private func parts(of record: QuotationRecord) -> [TextRange] {
    record.quotation.segments.isEmpty ? [record.quotation.range] : record.quotation.segments
  }

  private func repairMarks(_ place: (SourceRange) -> Range<Int>) -> [TextMark] {
    article.repairs.filter(\.isApplied).map { repair in
      TextMark(
        range: place(article.labelled.text.sourceRange(of: repair.range)), classes: "repair",
        title: "\(repair.observed) → \(repair.restored) (\(repair.channel.name), "
          + "\(ReportParts.percent(repair.confidence)))")
    }
  }
}

/// Marks in order of their beginnings, so that those of a block are found without looking at all.
struct MarkIndex {
  private let marks: [TextMark]
  /// The furthest end among a mark and those before it.
  private let reach: [Int]

  init(_ marks: [TextMark]) {
    self.marks = marks.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }.map(\.element)
    var furthest = 0
    reach = self.marks.map { mark in
      furthest = max(furthest, mark.range.upperBound)
      return furthest
    }
  }

  /// The marks that overlap a range; quotations and repairs each in their order.
  /// - Complexity: O(log marks + marks that overlap or lie between them).
  func marks(in range: Range<Int>) -> [TextMark] {
    var (low, high) = (0, marks.count)
    while low < high {
      let middle = (low + high) / 2
      if reach[middle] > range.lowerBound { high = middle } else { low = middle + 1 }
    }
    return marks[low...].prefix { $0.range.lowerBound < range.upperBound }.filter { $0.range.overlaps(range) }
  }
}

extension String {
  /// The text as a word of a class attribute: what is no letter, digit or hyphen becomes a hyphen.
  fileprivate var classWord: String {
    replacingScalars { $0.isASCIIAlphanumeric || $0 == "-" ? nil : "-" }
  }
}
