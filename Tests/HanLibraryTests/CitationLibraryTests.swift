import Foundation
import GRDB
import HanCitation
import HanText
import Testing

@testable import HanLibrary

struct CitationLibraryTests {
  @Test func addingTwiceChangesNothing() throws {
    let temporary = try TemporaryLibrary()
    let library = try temporary.open()
    let entry = LibraryEntry.sample("甲", ["我們不會放棄。", "明天見。"])
    #expect(try library.add([entry]) == [.added])
    #expect(try library.add([entry]) == [.present])
    #expect(try library.counts() == .init(articles: 1, quotations: 2))
    #expect(try library.faults().isEmpty)
  }

  @Test func policiesForAnArticleThatIsThere() throws {
    let temporary = try TemporaryLibrary()
    let library = try temporary.open()
    _ = try library.add([.sample("甲", ["我們不會放棄。"])])
    let more = LibraryEntry.sample("甲", ["我們不會放棄。", "明天見。"])
    #expect(try library.add([more], .keep) == [.present])
    #expect(try library.add([more], .merge) == [.merged])
    #expect(try library.add([more], .merge) == [.present])
    #expect(try library.add([.sample("甲", ["後天見。"])], .replace) == [.replaced])
    #expect(try library.search("後天").map(\.quotation.reading) == ["後天見。"])
    #expect(try library.search("不會放棄").isEmpty)
    #expect(try library.faults().isEmpty)
  }

  @Test func recordsComeBackWhole() throws {
    let temporary = try TemporaryLibrary()
    let library = try temporary.open()
    var entry = LibraryEntry.sample("甲", ["我們??會放棄。"], issued: "2024-05")
    entry.record.quotations[0].prefix = "他說：「"
    entry.record.quotations[0].repairs = [
      .init(observed: "??", restored: "不", channel: "split-gbk", confidence: 0.75)
    ]
    entry.record.quotations[0].derivedForms = [.init(derivation: "repair", text: "我們不會放棄。")]
    _ = try library.add([entry])
    var records: [CitationRecord] = []
    try library.forEachRecord { records.append($0) }
    #expect(records.map(\.quotations) == [entry.record.quotations])
    #expect(records.map(\.source.issued) == [entry.record.source.issued])
    let json = try #require(records.first?.quotations.first).json(source: entry.record.source)
    #expect(LibraryEntry(quotation: json, from: "x")?.record.quotations == entry.record.quotations)
  }

  @Test(arguments: ["放棄", "放弃", "会放", "会", "我们不会放弃", "我們，不會放棄"])
  func searchInEitherScript(_ query: String) throws {
    let temporary = try TemporaryLibrary()
    let library = try temporary.open()
    _ = try library.add([.sample("甲", ["我們不會放棄。"]), .sample("乙", ["其他的話。"])])
    let hits = try library.search(query)
    #expect(hits.map(\.quotation.reading) == ["我們不會放棄。"])
    #expect(!hits.contains { !$0.isExact })
  }

  @Test func searchThroughDamageAndMisremembering() throws {
    let temporary = try TemporaryLibrary()
    let library = try temporary.open()
    _ = try library.add([.sample("甲", ["这座桥修了整整三年才通车。"])])
    for query in ["这座桥修了□整三年", "这座桥修了整整五年才通车"] {
      let hits = try library.search(query)
      #expect(hits.count == 1 && hits.allSatisfy { !$0.isExact }, "\(query)")
    }
    #expect(try library.search("完全没有关系的一句话").isEmpty)
    #expect(try library.search("\"OR\" * NEAR(").isEmpty)
  }

  @Test func theSameWordsAreOneHitUnderTheEarliestSource() throws {
    let temporary = try TemporaryLibrary()
    let library = try temporary.open()
    _ = try library.add([
      .sample("后", ["我们不会放弃"], issued: "2024-06"), .sample("先", ["我們不會放棄。"], issued: "2023-01-02"),
      .sample("无", ["我们不会放弃！"]),
    ])
    let hits = try library.search("不会放弃")
    #expect(hits.map(\.quotation.source.title) == ["先"])
    #expect(hits.flatMap(\.alsoIn).map(\.source.title) == ["后", "无"])
  }

  @Test func aReaderBesideAWriterSeesTheLastCommit() throws {
    let temporary = try TemporaryLibrary()
    let writer = try temporary.open()
    let reader = try temporary.open(creates: false)
    _ = try writer.add([.sample("甲", ["我們不會放棄。"])])
    try writer.database.writeWithoutTransaction { database in
      try database.inTransaction(.immediate) {
        try database.execute(sql: "DELETE FROM article")
        #expect(try reader.counts().articles == 1)
        return .rollback
      }
    }
  }
}

struct LibraryFileTests {
  private func failure(_ path: String, creates: Bool = true) -> LibraryError? {
    do {
      _ = try CitationLibrary(path: path, creates: creates)
      return nil
    } catch { return error }
  }

  @Test func aMissingFileIsSaidToBeMissing() throws {
    let temporary = try TemporaryLibrary()
    #expect(failure(temporary.path, creates: false) == .missing(path: temporary.path))
    #expect(!FileManager.default.fileExists(atPath: temporary.path))
  }

  @Test(arguments: ["hello", "SQLite format 3", String(repeating: "x", count: 9_000)])
  func anotherFileIsRefusedAndLeftAlone(_ content: String) throws {
    let temporary = try TemporaryLibrary()
    try Data(content.utf8).write(to: URL(filePath: temporary.path))
    #expect(failure(temporary.path) == .foreign(path: temporary.path))
    #expect(try Data(contentsOf: URL(filePath: temporary.path)) == Data(content.utf8))
  }

  @Test func anotherProgramsDatabaseIsRefused() throws {
    let temporary = try TemporaryLibrary()
    try DatabaseQueue(path: temporary.path).write { try $0.execute(sql: "CREATE TABLE other (x)") }
    #expect(failure(temporary.path) == .foreign(path: temporary.path))
  }

  @Test func aLaterFormatIsRefused() throws {
    let temporary = try TemporaryLibrary()
    try temporary.open().database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 99") }
    #expect(failure(temporary.path) == .newer(path: temporary.path, version: 99))
  }

  @Test func anEmptyFileIsANewLibrary() throws {
    let temporary = try TemporaryLibrary()
    try Data().write(to: URL(filePath: temporary.path))
    #expect(failure(temporary.path, creates: false) == .missing(path: temporary.path))
    #expect(failure(temporary.path) == nil)
  }

  @Test func damageIsReported() throws {
    let temporary = try TemporaryLibrary()
    let texts = (0..<200).map { "第\($0)句话，说的是桥和路的事情。" }
    _ = try temporary.open().add([.sample("甲", texts)])
    var bytes = try Data(contentsOf: URL(filePath: temporary.path))
    for page in stride(from: 8_192, to: bytes.count - 256, by: 4_096) {
      bytes.replaceSubrange(page..<(page + 256), with: Data(repeating: 0xFF, count: 256))
    }
    try bytes.write(to: URL(filePath: temporary.path))
    #expect(throws: LibraryError.self) {
      let library = try temporary.open(creates: false)
      let faults = try library.faults()
      if let first = faults.first { throw LibraryError.corrupt(path: library.path, detail: first) }
    }
  }
}
