import Foundation
import GRDB

/// Opens library files: checks what a file is before anything is written to it.
enum LibraryFile {
  /// How long a writer waits for another: an article takes milliseconds to add.
  private static let patience: TimeInterval = 30

  /// Opens a library; makes one if there is no file (or an empty one) and `creates` says so.
  static func open(
    _ path: String, creates: Bool, _ access: CitationLibrary.Access
  ) throws(LibraryError) -> any DatabaseWriter {
    let exists = FileManager.default.fileExists(atPath: path)
    guard exists || creates else { throw .missing(path: path) }
    if exists { try checkHeader(path) }
    return try translating(path) {
      let queue = try prepared(path, creates: creates)
      if access == .single { return queue }
      try queue.close()
      let pool = try DatabasePool(path: path, configuration: configuration())
      // What was acknowledged must also survive a power cut: FULL syncs the log at every commit.
      try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      return pool
    }
  }

  /// Runs `body`, turning SQLite's errors into ours.
  static func translating<Value>(_ path: String, _ body: () throws -> Value) throws(LibraryError) -> Value {
    do {
      return try body()
    } catch let error as LibraryError {
      throw error
    } catch let error as DatabaseError {
      throw translated(error, path)
    } catch {
      throw LibraryError.inputOutput(path: path, detail: "\(error)")
    }
  }

  private static func translated(_ error: DatabaseError, _ path: String) -> LibraryError {
    let detail = error.message ?? "SQLite error \(error.resultCode.rawValue)"
    return switch error.resultCode.primaryResultCode {
    case .SQLITE_NOTADB: .foreign(path: path)
    case .SQLITE_CORRUPT: .corrupt(path: path, detail: detail)
    case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path: path)
    default: .inputOutput(path: path, detail: "the library cannot be used: \(detail)")
    }
  }

  /// The first bytes of every SQLite file (https://www.sqlite.org/fileformat.html §1.3); an empty file is a new one.
  private static func checkHeader(_ path: String) throws(LibraryError) {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      throw .inputOutput(path: path, detail: "this is a folder, a library file is needed")
    }
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw .inputOutput(path: path, detail: "reading this file is not permitted")
    }
    defer { try? file.close() }
    let header = (try? file.read(upToCount: 16)) ?? Data()
    guard header.isEmpty || header.elementsEqual("SQLite format 3\0".utf8) else { throw .foreign(path: path) }
  }

  /// Checks and, where needed, makes or migrates the tables, all in one transaction.
  ///
  /// FULL is SQLite's own setting of `synchronous`, and a connection that finds the file in WAL mode stays in it.
  private static func prepared(_ path: String, creates: Bool) throws -> DatabaseQueue {
    let queue = try DatabaseQueue(path: path, configuration: configuration())
    let state = try queue.read { try LibrarySchema.state($0) }
    switch state {
    case .current: return queue
    case .foreign: throw LibraryError.foreign(path: path)
    case .newer(let version): throw LibraryError.newer(path: path, version: version)
    case .empty where !creates: throw LibraryError.missing(path: path)
    case .empty, .older: break
    }
    try queue.writeWithoutTransaction { database in
      try database.inTransaction(.immediate) {
        switch try LibrarySchema.state(database) {  // another writer may have been quicker
        case .empty: try LibrarySchema.migrate(database, from: 0)
        case .older(let version): try LibrarySchema.migrate(database, from: version)
        case .current, .newer, .foreign: break
        }
        return .commit
      }
    }
    return queue
  }

  private static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32768")
    }
    return configuration
  }
}
