import GRDB
import HanCitation

extension CitationLibrary {
  /// Calls `body` with every article and its quotations, in the order of adding, one at a time.
  /// - Complexity: O(library) time; the memory of one article.
  public func forEachRecord(_ body: (CitationRecord) throws -> Void) throws {
    try self.database.read { database in
      let articles = try Row.fetchCursor(database, sql: "SELECT id, citation FROM article ORDER BY id")
      let quotations = try database.cachedStatement(
        sql: """
          SELECT \(QuotationRow.columns) FROM quotation AS q JOIN article AS a ON a.id = q.article_id
          WHERE q.article_id = ? ORDER BY q.start_point, q.id
          """)
      while let article = try articles.next() {
        let source = QuotationRow.source(article["citation"])
        let id: Int64 = article["id"]
        let rows = try Row.fetchAll(quotations, arguments: [id])
        try body(CitationRecord(source: source, quotations: rows.map(QuotationRow.quotation)))
      }
    }
  }
}
