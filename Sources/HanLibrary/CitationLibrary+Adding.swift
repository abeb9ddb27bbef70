import GRDB
import HanCitation
import HanText

extension CitationLibrary {
  /// What becomes of an article whose bytes (SHA-256) are in the library already.
  public enum Policy: String, Sendable, CaseIterable {
    /// It stays as it is.
    case keep
    /// Quotations that it does not have yet are added.
    case merge
    /// It goes, with all its quotations, and comes anew.
    case replace
  }

  /// What became of an entry.
  public enum Addition: String, Sendable { case added, merged, replaced, present }

  /// Adds entries, all of them or none.
  /// - Returns: one answer for each entry. When they come back, the entries are safe on disk.
  /// - Complexity: some 100 µs a quotation, nearly all of it in SQLite, and 1 ms a call.
  public func add(_ entries: [LibraryEntry], _ policy: Policy = .keep) throws(LibraryError) -> [Addition] {
    let prepared = PreparedEntry.prepared(entries)
    return try LibraryFile.translating(path) {
      try self.database.write { database in
        let writer = try LibraryWriter(database)
        return try prepared.map { try writer.add($0, policy) }
      }
    }
  }
}

/// Writes entries in a transaction. Its statements are compiled once.
private struct LibraryWriter {
  private let database: Database
  private let findArticle: Statement
  private let deleteArticle: Statement
  private let insertArticle: Statement
  private let insertQuotation: Statement
  private let insertPassage: Statement

  init(_ database: Database) throws {
    self.database = database
    findArticle = try database.cachedStatement(sql: "SELECT id FROM article WHERE sha256 = ?")
    deleteArticle = try database.cachedStatement(sql: "DELETE FROM article WHERE id = ?")
    insertArticle = try database.cachedStatement(
      sql: "INSERT INTO article (sha256, source_id, citation, issued) VALUES (?, ?, ?, ?)")
    insertQuotation = try database.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO quotation
          (article_id, stable_id, kind, exact, reading, prefix, suffix, start_point, end_point, speaker, speaker_title,
           speaker_affiliation, cue, via, said, repairs, derived, match_key, exact_key)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    insertPassage = try database.cachedStatement(
      sql: "INSERT INTO passage (article_id, reading, match_key) VALUES (?, ?, ?)")
  }

  func add(_ entry: PreparedEntry, _ policy: CitationLibrary.Policy) throws -> CitationLibrary.Addition {
    let present = try Int64.fetchOne(findArticle, arguments: [entry.digest])
    if let present {
      switch policy {
      case .keep: return .present
      case .merge:
        let before = database.totalChangesCount
        for quotation in entry.quotations { try add(quotation, to: present) }
        return database.totalChangesCount == before ? .present : .merged
      case .replace: try deleteArticle.execute(arguments: [present])
      }
    }
    let source = entry.source
    try insertArticle.execute(arguments: [entry.digest, source.id, entry.citation, source.issued?.edtf])
    let article = database.lastInsertedRowID
    for quotation in entry.quotations { try add(quotation, to: article) }
    for passage in entry.passages { try insertPassage.execute(arguments: [article, passage.text, passage.key]) }
    return present == nil ? .added : .replaced
  }

  private func add(_ prepared: PreparedEntry.Quotation, to article: Int64) throws {
    let quotation = prepared.content
    let values: [(any DatabaseValueConvertible)?] = [
      article, quotation.id, quotation.kind, quotation.exact, prepared.reading, quotation.prefix, quotation.suffix,
      quotation.position.lowerBound, quotation.position.upperBound, quotation.speaker, quotation.speakerTitle,
      quotation.speakerAffiliation, quotation.cue, quotation.via, quotation.date,
      QuotationForms.repairs(quotation.repairs), QuotationForms.derived(quotation.derivedForms), prepared.key,
      prepared.exactKey,
    ]
    try insertQuotation.execute(arguments: StatementArguments(values))
  }
}
