import HanText
import Testing

@testable import HanArticle

/// Pages of our own, written after the shapes that Chinese sites use, each with what a reader sees on it.
@Suite struct PageCaseTests {
  @Test func readsEveryPage() throws {
    for item in try CaseFile.cases("pages") {
      let label = item["label"]?.string ?? ""
      let article = ArticleReader().read(Array((item["html"]?.string ?? "").utf8))
      let metadata = article.metadata
      #expect(Self.body(of: article) == item["body"]?.strings.compactMap { $0 }, "\(label)")
      #expect(metadata.title == item["title"]?.string, "\(label)")
      #expect(Self.allowed(item, "authors").contains(metadata.authors), "\(label): \(metadata.authors)")
      #expect(Self.allowed(item, "editors").contains(metadata.editors), "\(label): \(metadata.editors)")
      #expect(Self.isSame(metadata.published, item["published"]?.string), "\(label): \(metadata.published ?? "")")
      if let sites = item["site"]?.strings {
        #expect(sites.contains(metadata.site), "\(label): \(metadata.site ?? "")")
      }
    }
  }

  @Test func findsCaptions() throws {
    for item in try CaseFile.cases("pages") {
      let article = ArticleReader().read(Array((item["html"]?.string ?? "").utf8))
      let captions = article.blocks.filter { $0.label == .caption }.map { article.text[$0.range] }
      for caption in item["caption"]?.strings ?? [] {
        #expect(captions.contains(caption ?? ""), "\(item["label"]?.string ?? "")")
      }
    }
  }

  /// Lines of the body and its headings, without the title, blanks at their ends and between them set aside.
  private static func body(of article: LabelledArticle) -> [String] {
    article.blocks.filter { ($0.label == .body || $0.label == .heading) && $0.role != "title" }
      .map { article.text[$0.range] }
  }

  /// The names of a case, and other sets that are right too.
  private static func allowed(_ item: JSONValue, _ name: String) -> [[String]] {
    let others = item[name + "_alt"]?.array ?? []
    return ([item[name] ?? .array([])] + others).map { $0.strings.compactMap { $0 } }
  }

  private static func isSame(_ found: String?, _ wanted: String?) -> Bool {
    guard let found, let wanted else { return found == wanted }
    return found.prefix(16) == wanted.prefix(16)
  }
}
