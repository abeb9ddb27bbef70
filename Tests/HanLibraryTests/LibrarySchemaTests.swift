import Foundation
import GRDB
import HanCitation
import Testing

@testable import HanLibrary

struct LibrarySchemaTests {
  /// Makes a file of an old format with one quotation and one paragraph in it.
  private static func makeOld(_ path: String, version: Int) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write { database in
      try LibrarySchema.migrate(database, from: 0, to: version)
      try database.execute(
        sql: """
          INSERT INTO article (id, sha256, source_id, citation) VALUES (1, '00', 'src-1', '{"id": "src-1", "title": "旧"}');
          INSERT INTO quotation (article_id, stable_id, kind, exact, reading, prefix, suffix, start_point, end_point,
            match_key) VALUES (1, 'q1', 'direct', '我們不會放棄。', '我們不會放棄。', '', '', 0, 7, '我们不会放弃');
          INSERT INTO passage (article_id, reading, match_key) VALUES (1, '大桥今天通车。', '大桥今天通车');
          """)
    }
    try queue.close()
  }

  @Test(arguments: 1..<LibrarySchema.version)
  func olderFormatsAreBroughtUpToDate(version: Int) throws {
    let temporary = try TemporaryLibrary()
    try Self.makeOld(temporary.path, version: version)
    let library = try temporary.open(creates: false)
    #expect(try library.counts() == .init(articles: 1, quotations: 1))
    #expect(try library.faults().isEmpty)
    #expect(try library.search("不會放棄").map(\.quotation.reading) == ["我們不會放棄。"])
    #expect(try library.search("弃").count == 1)
    #expect(try library.verify("大桥今天通车").verdict == .verbatim)
    let state = try library.database.read { try LibrarySchema.state($0) }
    #expect(state == .current)
  }

  @Test func aNewFileIsOfThePresentFormat() throws {
    let temporary = try TemporaryLibrary()
    let library = try temporary.open()
    let (application, version) = try library.database.read {
      (try Int.fetchOne($0, sql: "PRAGMA application_id"), try Int.fetchOne($0, sql: "PRAGMA user_version"))
    }
    #expect(application == LibrarySchema.applicationID)
    #expect(version == LibrarySchema.version)
  }

  @Test func anInterruptedMigrationLeavesTheOldFormat() throws {
    let temporary = try TemporaryLibrary()
    try Self.makeOld(temporary.path, version: 1)
    let queue = try DatabaseQueue(path: temporary.path)
    try queue.writeWithoutTransaction { database in
      try database.inTransaction(.immediate) {
        try LibrarySchema.migrate(database, from: 1)
        return .rollback
      }
    }
    #expect(try queue.read { try LibrarySchema.state($0) } == .older(1))
    try queue.close()
    #expect(try temporary.open(creates: false).search("放弃").count == 1)
  }
}
