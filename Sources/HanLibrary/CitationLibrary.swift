import GRDB
import HanCitation
import HanText

/// Articles and the quotations in them, in one SQLite file: found again in either script, and told apart from words
/// that only look alike.
///
/// Several programs may read while one writes (write-ahead log); a second writer waits. What ``add(_:_:)`` has
/// returned is on disk.
public final class CitationLibrary: Sendable {
  public let path: String
  let database: any DatabaseWriter

  /// How many threads of this program read at the same time.
  public enum Access: Sendable {
    /// Several: a connection for each, and one that writes.
    case shared
    /// One: a single connection, which is open in half the time.
    case single
  }

  /// Opens a library.
  /// - Parameter creates: makes the file if there is none. Never touches a file that is something else.
  public init(path: String, creates: Bool = false, access: Access = .shared) throws(LibraryError) {
    self.path = path
    database = try LibraryFile.open(path, creates: creates, access)
  }

  /// How much is in the library.
  public struct Counts: Hashable, Sendable {
    public let articles: Int
    public let quotations: Int
  }

  public func counts() throws(LibraryError) -> Counts {
    try reading { database in
      Counts(
        articles: try Int.fetchOne(database, sql: "SELECT count(*) FROM article") ?? 0,
        quotations: try Int.fetchOne(database, sql: "SELECT count(*) FROM quotation") ?? 0)
    }
  }

  /// Looks for damage: SQLite's own check, references, and both indexes against their tables. Empty if all is well.
  /// - Complexity: O(file).
  public func faults() throws(LibraryError) -> [String] {
    try LibraryFile.translating(path) {
      try database.writeWithoutTransaction { database in
        let checked = try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
        let references = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map { "broken reference: \($0)" }
        for index in ["quotation_index", "passage_index"] {
          try database.execute(sql: "INSERT INTO \(index) (\(index), rank) VALUES ('integrity-check', 1)")
        }
        return checked + references
      }
    }
  }

  /// Runs a query on a snapshot of the library.
  func reading<Value>(_ body: (Database) throws -> Value) throws(LibraryError) -> Value {
    try LibraryFile.translating(path) { try database.read(body) }
  }
}
