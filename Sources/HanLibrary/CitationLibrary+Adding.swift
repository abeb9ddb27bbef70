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
  /// - Complexity: some 50 µs a quotation and 1 ms a call.
  public func add(_ entries: [LibraryEntry], _ policy: Policy = .keep) throws(LibraryError) -> [Addition] {
    try LibraryFile.translating(path) {
      try pool.write { database in
        try entries.map { try LibraryWriter(database).add($0, policy) }
      }
    }
  }
}

/// Writes entries in a transaction.
private struct LibraryWriter {
  private let database: Database

  init(_ database: Database) { self.database = database }

  func add(_ entry: LibraryEntry, _ policy: CitationLibrary.Policy) throws -> CitationLibrary.Addition {
    let source = entry.record.source
    let citation = CSLWriter.value([source]).array?.first?.description ?? "{}"
    let digest = source.sha256 ?? SourceDigest.hex(Array(citation.utf8))
    let present = try Int64.fetchOne(database, cached: "SELECT id FROM article WHERE sha256 = ?", arguments: [digest])
    if let present {
      switch policy {
      case .keep: return .present
      case .merge:
        let before = database.totalChangesCount
        for quotation in entry.record.quotations { try add(quotation, to: present) }
        return database.totalChangesCount == before ? .present : .merged
      case .replace:
        try database.cachedStatement(sql: "DELETE FROM article WHERE id = ?").execute(arguments: [present])
      }
    }
    try database.cachedStatement(
      sql: "INSERT INTO article (sha256, source_id, citation, issued) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [digest, source.id, citation, source.issued?.edtf])
    let article = database.lastInsertedRowID
    for quotation in entry.record.quotations { try add(quotation, to: article) }
    for passage in entry.passages { try add(passage: passage, to: article) }
    return present == nil ? .added : .replaced
  }

  private func add(_ quotation: CitedQuotation, to article: Int64) throws {
    let reading = quotation.reading
    let key = MatchKey(reading).text
    let exactKey = reading.utf8.elementsEqual(quotation.exact.utf8) ? key : MatchKey(quotation.exact).text
    let statement = try database.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO quotation
          (article_id, stable_id, kind, exact, reading, prefix, suffix, start_point, end_point, speaker, speaker_title,
           speaker_affiliation, cue, via, said, repairs, derived, match_key, exact_key)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    let values: [(any DatabaseValueConvertible)?] = [
      article, quotation.id, quotation.kind, quotation.exact, reading, quotation.prefix, quotation.suffix,
      quotation.position.lowerBound, quotation.position.upperBound, quotation.speaker, quotation.speakerTitle,
      quotation.speakerAffiliation, quotation.cue, quotation.via, quotation.date,
      QuotationForms.repairs(quotation.repairs), QuotationForms.derived(quotation.derivedForms), key,
      exactKey.utf8.elementsEqual(key.utf8) ? nil : exactKey,
    ]
    try statement.execute(arguments: StatementArguments(values))
  }

  private func add(passage: String, to article: Int64) throws {
    let statement = try database.cachedStatement(
      sql: "INSERT INTO passage (article_id, reading, match_key) VALUES (?, ?, ?)")
    try statement.execute(arguments: [article, passage, MatchKey(passage).text])
  }
}

extension Int64 {
  /// The one value of a query whose statement is kept.
  fileprivate static func fetchOne(
    _ database: Database, cached sql: String, arguments: StatementArguments
  ) throws -> Int64? {
    try Int64.fetchOne(try database.cachedStatement(sql: sql), arguments: arguments)
  }
}
