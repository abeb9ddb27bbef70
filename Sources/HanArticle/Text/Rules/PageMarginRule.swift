import HanText

/// Whatever stands around the body of a page and no other rule has claimed is no part of the article.
enum PageMarginRule: LineRule {
  static let id: RuleID = "page-margin"

  static func proposals(for lines: [ArticleLine]) -> [LineProposal] {
    lines.enumerated().compactMap { index, line in
      line.markup.isOutside && line.label == nil ? LineProposal(index, .boilerplate, id.name) : nil
    }
  }
}
