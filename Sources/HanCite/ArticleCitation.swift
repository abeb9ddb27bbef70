@_exported import HanCitation

extension CitationRecord {
  /// The citation of an article and of what people say in it (terms and headlines in marks are left out).
  /// - Parameters:
  ///   - bytes: the file that the article was read from; its digest goes into the record.
  ///   - url: where the file is from, if the page does not say.
  ///   - accessed: when it was read there. Never today's date unasked.
  /// - Complexity: O(edits + quotations · (log edits + repairs)).
  public init(_ article: Article, bytes: [UInt8], url: String? = nil, accessed: CitationDate? = nil) {
    let source = CitationSource(article, bytes: bytes, url: url, accessed: accessed)
    let quoter = ArticleQuoter(article, sourceID: source.id)
    let spoken = article.quotations.filter { $0.kind != .headline && $0.kind != .term }
    self.init(source: source, quotations: spoken.map(quoter.quotation))
  }
}

extension CitationSource {
  fileprivate init(_ article: Article, bytes: [UInt8], url: String?, accessed: CitationDate?) {
    let metadata = article.metadata
    let address = url ?? metadata.url
    let digest = SourceDigest.hex(bytes)
    let identity = address.map { SourceDigest.hex(Array($0.utf8)) } ?? digest
    self.init(id: "src-" + String(identity.prefix(12)), kind: Self.kind(metadata, url: address))
    title = metadata.title ?? article.firstLine
    authors = metadata.authors.map(CitationName.init(byline:))
    editors = metadata.authors.isEmpty ? metadata.editors.map(CitationName.init(byline:)) : []
    container = metadata.origin ?? metadata.site
    // A page that took the article over publishes it; a paper's own page adds nothing.
    publisher = metadata.site.flatMap { $0.utf8.elementsEqual((container ?? "").utf8) ? nil : $0 }
    issued = metadata.published.flatMap(CitationDate.init(edtf:))
    self.url = address
    self.accessed = accessed
    language = metadata.language
    sha256 = digest
  }

  /// What the name of the paper or site says of the kind of work; without an address there is no web page to cite.
  private static func kind(_ metadata: ArticleMetadata, url: String?) -> Kind {
    let name = metadata.origin ?? metadata.site ?? ""
    if name.hasAnySuffix(["报", "報", "Times", "Daily", "Post"]) { return .newspaperArticle }
    if name.hasAnySuffix(["周刊", "週刊", "杂志", "雜誌", "月刊", "画报", "畫報"]) { return .magazineArticle }
    if name.hasAnySuffix(["微博", "微信公众号", "公众号", "Facebook", "Twitter", "X"]) { return .post }
    return url == nil ? .newspaperArticle : .webPage
  }
}

extension Article {
  /// The first heading, or the first line if it is short enough for a title.
  fileprivate var firstLine: String? {
    if let heading = blocks.first(where: { $0.label == .heading }) { return text[heading.range].onOneLine }
    guard let first = blocks.first(where: { $0.label == .body }), first.range.count <= 180 else { return nil }
    return text[first.range].onOneLine
  }
}

extension String {
  fileprivate func hasAnySuffix(_ endings: [String]) -> Bool {
    endings.contains { utf8.reversed().starts(with: $0.utf8.reversed()) }
  }
}

/// Turns quotations of an article into records of their own.
private struct ArticleQuoter {
  private static let contextLength = 32
  private let article: Article
  private let sourceID: String
  private let touched: TouchedStages
  private let repairs: [(range: SourceRange, repair: HanConvert.Repair)]

  init(_ article: Article, sourceID: String) {
    self.article = article
    self.sourceID = sourceID
    repairs = article.repairs.filter(\.isApplied).map { (article.labelled.text.sourceRange(of: $0.range), $0) }
    touched = TouchedStages(article)
  }

  func quotation(_ quotation: Quotation) -> CitedQuotation {
    let range = article.sourceRange(of: quotation.range)
    var cited = CitedQuotation(
      sourceID: sourceID, kind: quotation.kind.rawValue, exact: article.source[range], prefix: before(range),
      suffix: after(range), position: article.source.codePointRange(of: range))
    cited.repairs = repairs.filter { $0.range.overlaps(range) }.map {
      CitedQuotation.Repair(
        observed: $0.repair.observed, restored: $0.repair.restored, channel: $0.repair.channel.name,
        confidence: $0.repair.confidence)
    }
    let reading = article.text[quotation.range]
    if !reading.utf8.elementsEqual(cited.exact.utf8) {
      cited.derivedForms = [CitedQuotation.DerivedForm(derivation: derivation(quotation.range), text: reading)]
    }
    cited.speaker = quotation.speaker
    cited.speakerTitle = quotation.speakerTitle
    cited.speakerAffiliation = quotation.speakerAffiliation
    cited.cue = quotation.cue
    cited.via = quotation.via
    cited.date = quotation.date
    return cited
  }

  /// The stages that changed something in the range, as `repair+punctuation`.
  private func derivation(_ range: TextRange) -> String {
    let names = touched.names(in: range)
    return names.isEmpty ? "decoding" : names.joined(separator: "+")
  }

  private func before(_ range: SourceRange) -> String {
    let end = article.source.codePointRange(of: range).lowerBound
    return article.source[article.source.sourceRange(ofCodePoints: max(0, end - Self.contextLength)..<end)]
  }

  private func after(_ range: SourceRange) -> String {
    let start = article.source.codePointRange(of: range).upperBound
    return article.source[article.source.sourceRange(ofCodePoints: start..<(start + Self.contextLength))]
  }
}
