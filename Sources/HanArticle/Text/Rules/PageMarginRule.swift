import HanText

/// Whatever stands around the body of a page and no other rule has claimed is no part of the article.
enum PageMarginRule: WholeLineRule {
  static let id: RuleID = "page-margin"

  static func isLabelled(_ line: ArticleLine) -> Bool { line.markup.isOutside && line.label == nil }
}
