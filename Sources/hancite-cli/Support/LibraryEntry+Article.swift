import HanCite
import HanLibrary

extension LibraryEntry {
  /// What the library keeps of an article: its record, and its paragraphs, headings included.
  ///
  /// A quotation that its cue cuts in two gets a form without the cue, so that its words are found side by side.
  init(_ article: Article, bytes: [UInt8]) {
    var record = CitationRecord(article, bytes: bytes)
    for quotation in article.quotations where quotation.segments.count > 1 {
      let position = article.source.codePointRange(of: article.sourceRange(of: quotation.range))
      guard let index = record.quotations.firstIndex(where: { $0.position == position }) else { continue }
      let words = quotation.segments.map { article.text[$0] }.joined()
      record.quotations[index].derivedForms.append(.init(derivation: "without-cue", text: words))
    }
    let paragraphs = NormalizedArticle(article).paragraphs.filter { $0.label == .body || $0.label == .heading }
    self.init(record, passages: paragraphs.map(\.text))
  }
}
