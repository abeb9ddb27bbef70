import HanText
import Testing

@testable import HanArticle

/// Lines around the text, one in an article of its own: above its title, between title and text, between the paragraphs,
/// below them. A family without a role is text or a heading.
@Suite struct LineFamilyTests {
  private static let title = "河口镇的灯又亮了"
  private static let paragraphs = [
    "十月的一个傍晚，河口镇的渡船照常停在石阶下面，船工把缆绳绕了三圈。岸上的人不多，说话的声音却传得很远。",
    "镇里的老人说，这条河涨水的时候，整条街都要往高处搬一回。去年没有涨，今年也没有，大家反倒有些不习惯。",
  ]

  private static func article(_ lines: [String], at place: String) -> LabelledArticle {
    let parts =
      switch place {
      case "top": lines + [title] + paragraphs
      case "head": [title] + lines + paragraphs
      case "middle": [title, paragraphs[0]] + lines + [paragraphs[1]]
      default: [title] + paragraphs + lines
      }
    return ArticleReader().read(Array(parts.joined(separator: "\n\n").utf8))
  }

  private static func role(of line: String, in article: LabelledArticle) -> String? {
    let block = article.blocks.first { article.text[$0.range] == line }
    return block?.label == .body || block?.role == SectionHeadingRule.id.name ? nil : block?.role
  }

  @Test(arguments: ["line-stories", "line-notes", "line-buttons", "line-bylines"])
  func labelsEveryLine(_ file: String) throws {
    for item in try CaseFile.cases(file) {
      let lines = (item["lines"]?.strings ?? []).compactMap { $0 }
      let place = item["place"]?.string ?? ""
      let role = item["role"]?.string
      let isList = role == "related" || item["label"]?.string == "a heading and a life"
      for group in isList ? [lines] : lines.map({ [$0] }) {
        let article = Self.article(group, at: place)
        for line in group { #expect(Self.role(of: line, in: article) == role, "\(line)") }
        Self.check(article.metadata, item)
      }
    }
  }

  private static func check(_ metadata: ArticleMetadata, _ item: JSONValue) {
    let label = item["label"]?.string ?? ""
    if let authors = item["authors"]?.strings { #expect(metadata.authors == authors, "\(label)") }
    if let editors = item["editors"]?.strings { #expect(metadata.editors == editors, "\(label)") }
    if let published = item["published"]?.string { #expect(metadata.published == published, "\(label)") }
    if let site = item["site"]?.string { #expect(metadata.site == site, "\(label)") }
  }
}
