import Testing

@testable import HanText

#if canImport(Glibc)
  import Glibc
#endif

@Suite struct TableImageTests {
  /// A file that is gone when the test ends.
  private final class TemporaryFile {
    let path: String
    init(_ bytes: [UInt8]) {
      path = "/tmp/hancite-test-\(getpid())-\(UInt64.random(in: 0 ... .max)).tables"
      let file = fopen(path, "wb")
      fwrite(bytes, 1, bytes.count, file)
      fclose(file)
    }
    deinit { unlink(path) }
  }

  private static func sample() -> [UInt8] {
    var writer = TableImageWriter()
    writer.add("words", version: 3, Array("hello".utf8))
    writer.add("empty", [])
    return writer.image()
  }

  @Test func readsWhatWasWritten() throws {
    let file = TemporaryFile(Self.sample())
    let image = try TableImage(path: file.path)
    #expect(image.sections.map(\.name) == ["empty", "words"])
    let words = try #require(image.section("words"))
    #expect(Array(words.bytes) == Array("hello".utf8))
    #expect(words.section.elementVersion == 3)
    #expect(image.section("none") == nil)
    #expect(image.verify() == nil)
  }

  @Test func findsADamagedSection() throws {
    var bytes = Self.sample()
    bytes[bytes.count - 64] ^= 1
    let file = TemporaryFile(bytes)
    #expect(try TableImage(path: file.path).verify()?.name == "words")
  }

  @Test func refusesEveryTruncation() {
    let bytes = Self.sample()
    for length in stride(from: 0, to: bytes.count, by: 7) {
      let file = TemporaryFile(Array(bytes[..<length]))
      #expect(throws: TableError.self) { try TableImage(path: file.path) }
    }
  }

  @Test(arguments: 0..<160)
  func refusesADamagedHead(offset: Int) {
    var bytes = Self.sample()
    bytes[offset] ^= 0x41
    let file = TemporaryFile(bytes)
    #expect(throws: TableError.self) { try TableImage(path: file.path) }
  }

  @Test func refusesOtherFilesByName() {
    #expect {
      try TableImage(path: "/nowhere/x.tables")
    } throws: { "\($0)" == "/nowhere/x.tables: the tables cannot be read: No such file or directory" }
    #expect { try TableImage(path: "/tmp") } throws: { "\($0)" == "/tmp: this is not a HanCite table image" }
  }
}
