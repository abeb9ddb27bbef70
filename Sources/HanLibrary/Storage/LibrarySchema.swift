import GRDB

/// The tables of a library file, by version.
///
/// `application_id` marks the file as ours and `user_version` counts its format, so that `file(1)` and every SQLite tool
/// can tell, and no table of somebody else's is ever touched.
enum LibrarySchema {
  /// `HCit` in ASCII.
  static let applicationID = 0x4843_6974
  static var version: Int { migrations.count }

  /// Step n leads from format n to format n + 1.
  private static let migrations: [String] = [first, second]

  /// What a file is, before anything is written to it.
  enum State: Hashable { case empty, current, older(Int), newer(Int), foreign }

  static func state(_ database: Database) throws -> State {
    let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    if application == 0, version == 0 {
      return try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0 ? .empty : .foreign
    }
    guard application == applicationID else { return .foreign }
    if version > self.version { return .newer(version) }
    return version == self.version ? .current : .older(version)
  }

  /// Brings a file from its format to the present one; call it in a transaction.
  static func migrate(_ database: Database, from version: Int) throws {
    try migrate(database, from: version, to: self.version)
  }

  /// Brings a file to a format that need not be the present one; tests make old files with it.
  static func migrate(_ database: Database, from version: Int, to target: Int) throws {
    for step in migrations[version..<target] { try database.execute(sql: step) }
    try database.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(target)")
  }

  private static let first = """
    CREATE TABLE article (
      id INTEGER PRIMARY KEY,
      sha256 TEXT NOT NULL UNIQUE,
      source_id TEXT NOT NULL,
      citation TEXT NOT NULL,
      issued TEXT
    ) STRICT;

    CREATE TABLE quotation (
      id INTEGER PRIMARY KEY,
      article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
      stable_id TEXT NOT NULL,
      kind TEXT NOT NULL,
      exact TEXT NOT NULL,
      reading TEXT NOT NULL,
      prefix TEXT NOT NULL,
      suffix TEXT NOT NULL,
      start_point INTEGER NOT NULL,
      end_point INTEGER NOT NULL,
      speaker TEXT,
      speaker_title TEXT,
      speaker_affiliation TEXT,
      cue TEXT,
      via TEXT,
      said TEXT,
      repairs TEXT,
      derived TEXT,
      match_key TEXT NOT NULL,
      exact_key TEXT,
      UNIQUE (article_id, stable_id)
    ) STRICT;

    CREATE TABLE passage (
      id INTEGER PRIMARY KEY,
      article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
      reading TEXT NOT NULL,
      match_key TEXT NOT NULL
    ) STRICT;
    CREATE INDEX passage_article ON passage (article_id);

    CREATE VIRTUAL TABLE quotation_index USING fts5 (
      match_key, exact_key, content = 'quotation', content_rowid = 'id', tokenize = 'trigram case_sensitive 1');
    CREATE TRIGGER quotation_added AFTER INSERT ON quotation BEGIN
      INSERT INTO quotation_index (rowid, match_key, exact_key) VALUES (new.id, new.match_key, new.exact_key);
    END;
    CREATE TRIGGER quotation_removed AFTER DELETE ON quotation BEGIN
      INSERT INTO quotation_index (quotation_index, rowid, match_key, exact_key)
        VALUES ('delete', old.id, old.match_key, old.exact_key);
    END;
    CREATE VIRTUAL TABLE quotation_terms USING fts5vocab ('quotation_index', 'row');

    CREATE VIRTUAL TABLE passage_index USING fts5 (
      match_key, content = 'passage', content_rowid = 'id', tokenize = 'trigram case_sensitive 1');
    CREATE TRIGGER passage_added AFTER INSERT ON passage BEGIN
      INSERT INTO passage_index (rowid, match_key) VALUES (new.id, new.match_key);
    END;
    CREATE TRIGGER passage_removed AFTER DELETE ON passage BEGIN
      INSERT INTO passage_index (passage_index, rowid, match_key) VALUES ('delete', old.id, old.match_key);
    END;
    CREATE VIRTUAL TABLE passage_terms USING fts5vocab ('passage_index', 'row');
    """

  /// The indexes anew, with two marks (U+0003, which no key holds) after every key: then each of its characters begins
  /// a group of three, and a word of one or two characters is found by the groups that begin with it.
  private static let second = """
    DROP TRIGGER quotation_added; DROP TRIGGER quotation_removed; DROP TABLE quotation_terms; DROP TABLE quotation_index;
    DROP TRIGGER passage_added; DROP TRIGGER passage_removed; DROP TABLE passage_terms; DROP TABLE passage_index;

    CREATE VIEW quotation_key AS
      SELECT id, match_key || char(3, 3) AS match_key, exact_key || char(3, 3) AS exact_key FROM quotation;
    CREATE VIRTUAL TABLE quotation_index USING fts5 (
      match_key, exact_key, content = 'quotation_key', content_rowid = 'id', tokenize = 'trigram case_sensitive 1');
    INSERT INTO quotation_index (quotation_index) VALUES ('rebuild');
    CREATE TRIGGER quotation_added AFTER INSERT ON quotation BEGIN
      INSERT INTO quotation_index (rowid, match_key, exact_key)
        VALUES (new.id, new.match_key || char(3, 3), new.exact_key || char(3, 3));
    END;
    CREATE TRIGGER quotation_removed AFTER DELETE ON quotation BEGIN
      INSERT INTO quotation_index (quotation_index, rowid, match_key, exact_key)
        VALUES ('delete', old.id, old.match_key || char(3, 3), old.exact_key || char(3, 3));
    END;
    CREATE VIRTUAL TABLE quotation_terms USING fts5vocab ('quotation_index', 'row');

    CREATE VIEW passage_key AS SELECT id, match_key || char(3, 3) AS match_key FROM passage;
    CREATE VIRTUAL TABLE passage_index USING fts5 (
      match_key, content = 'passage_key', content_rowid = 'id', tokenize = 'trigram case_sensitive 1');
    INSERT INTO passage_index (passage_index) VALUES ('rebuild');
    CREATE TRIGGER passage_added AFTER INSERT ON passage BEGIN
      INSERT INTO passage_index (rowid, match_key) VALUES (new.id, new.match_key || char(3, 3));
    END;
    CREATE TRIGGER passage_removed AFTER DELETE ON passage BEGIN
      INSERT INTO passage_index (passage_index, rowid, match_key)
        VALUES ('delete', old.id, old.match_key || char(3, 3));
    END;
    CREATE VIRTUAL TABLE passage_terms USING fts5vocab ('passage_index', 'row');
    """
}
