import GRDB
import HanText

/// Finds what may hold the words of a key: by phrase, by clause, and by shared groups of three characters.
struct CandidateFinder {
  /// The tables to look in.
  struct Table {
    /// Of the rows themselves.
    let rows: String
    let index: String
    let terms: String
    let select: String
    let unit: (Row) -> VerificationUnit

    static var quotations: Table {
      Table(
        rows: "quotation", index: "quotation_index", terms: "quotation_terms",
        select: "SELECT \(QuotationRow.columns) FROM quotation AS q JOIN article AS a ON a.id = q.article_id",
        unit: QuotationRow.unit)
    }

    static var passages: Table {
      Table(
        rows: "passage", index: "passage_index", terms: "passage_terms",
        select: """
          SELECT q.id, q.reading, q.match_key, a.citation, a.issued
          FROM passage AS q JOIN article AS a ON a.id = q.article_id
          """,
        unit: QuotationRow.passage)
    }
  }

  /// The index holds groups of three characters; shorter texts are looked up by the groups that begin with them.
  static let shortestPhrase = 3
  /// A longer phrase is looked up by its beginning: each further character costs a list to read.
  private static let phraseLimit = 48
  private static let clauseLimit = 24
  /// A short text that begins more groups than this is so common that reading rows finds enough of them sooner (measured
  /// on 100,000 quotations: 24 groups take 1 ms, 120 groups 15 ms, reading rows 3 ms).
  private static let groupLimit = 24
  /// Rare trigrams are looked up in this many stretches of the key, so that a part of the key is enough.
  private static let stretches = 8
  private static let termsPerStretch = 3

  let database: Database
  let table: Table

  /// Rows that hold the key as it is, in the order in which they were added.
  func rows(holding key: ArraySlice<Unicode.Scalar>, limit: Int) throws -> [Int64] {
    if key.count < Self.shortestPhrase { return try rows(holdingShort: MatchKey.text(key), limit: limit) }
    return try matching(Self.phrase(key.prefix(Self.phraseLimit)), order: "rowid", limit: limit)
  }

  private func rows(holdingShort key: String, limit: Int) throws -> [Int64] {
    let groups = try database.cachedStatement(
      sql: "SELECT term FROM \(table.terms) WHERE term >= ? AND term < ? LIMIT ?")
    let found = try String.fetchAll(groups, arguments: [key, key + "\u{10FFFF}", Self.groupLimit + 1])
    if found.count <= Self.groupLimit {
      let query = found.map { Self.phrase(Array($0.unicodeScalars)[...]) }.joined(separator: " OR ")
      return found.isEmpty ? [] : try matching(query, order: "rowid", limit: limit)
    }
    let scan = try database.cachedStatement(
      sql: "SELECT id FROM \(table.rows) WHERE instr(match_key, ?) > 0 ORDER BY id LIMIT ?")
    return try Int64.fetchAll(scan, arguments: [key, limit])
  }

  /// Rows that share rare trigrams with the key, those that share most first.
  func rows(resembling key: MatchKey, limit: Int) throws -> [Int64] {
    let terms = try rareTerms(of: key)
    return terms.isEmpty ? [] : try matching(terms.joined(separator: " OR "), order: "rank", limit: limit)
  }

  /// Everything that a claim may be compared with.
  func candidates(for key: MatchKey) throws -> [VerificationUnit] {
    var rows = Set(try self.rows(holding: key.scalars[...], limit: 500))
    var start = 0
    for end in key.clauseEnds.prefix(Self.clauseLimit) where key.clauseEnds.count > 1 {
      if end - start >= Self.shortestPhrase {
        rows.formUnion(try self.rows(holding: key.scalars[start..<end], limit: 20))
      }
      start = end
    }
    rows.formUnion(try self.rows(resembling: key, limit: 64))
    return try units(rows.sorted())
  }

  /// The rows, read.
  func units(_ rows: [Int64]) throws -> [VerificationUnit] {
    let statement = try database.cachedStatement(sql: table.select + " WHERE q.id = ?")
    return try rows.compactMap { row in
      try Row.fetchOne(statement, arguments: [row]).map(table.unit)
    }
  }

  private func matching(_ query: String, order: String, limit: Int) throws -> [Int64] {
    let statement = try database.cachedStatement(
      sql: "SELECT rowid FROM \(table.index) WHERE \(table.index) MATCH ? ORDER BY \(order) LIMIT ?")
    return try Int64.fetchAll(statement, arguments: [query, limit])
  }

  private func rareTerms(of key: MatchKey) throws -> [String] {
    guard key.count >= Self.shortestPhrase else { return [] }
    let starts = key.count - Self.shortestPhrase + 1
    let length = max(1, (starts + Self.stretches - 1) / Self.stretches)
    var terms: [String] = []
    for first in stride(from: 0, to: starts, by: length) {
      terms += try rareTerms(of: key, in: first..<min(starts, first + length))
    }
    return terms
  }

  /// The rarest trigrams that begin in a stretch of the key; long stretches are sampled.
  private func rareTerms(of key: MatchKey, in stretch: Range<Int>) throws -> [String] {
    let count = try database.cachedStatement(sql: "SELECT doc FROM \(table.terms) WHERE term = ?")
    var found: [(term: String, documents: Int)] = []
    for start in stride(from: stretch.lowerBound, to: stretch.upperBound, by: max(1, stretch.count / 16)) {
      let term = key.scalars[start..<(start + Self.shortestPhrase)]
      guard !term.contains(MatchKey.gap),
        let documents = try Int.fetchOne(count, arguments: [MatchKey.text(term)])
      else { continue }
      found.append((Self.phrase(term), documents))
    }
    return found.sorted { $0.documents < $1.documents }.prefix(Self.termsPerStretch).map(\.term)
  }

  /// Quoted for FTS5's query language.
  private static func phrase(_ key: ArraySlice<Unicode.Scalar>) -> String {
    "\"" + MatchKey.text(key).split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
