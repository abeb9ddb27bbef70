import Testing

@testable import HanText

@Suite struct LexiconTests {
  private static let lexicon = Lexicon("一\ta\t\n一二\tb\n三\n三四五\tc\n")

  @Test func countsRows() { #expect(Self.lexicon.count == 4) }

  @Test(arguments: [
    ("一", ["a", ""]), ("一二", ["b"]), ("三", []), ("三四五", ["c"]),
  ])
  func findsRow(key: String, fields: [String]) { #expect(Self.lexicon[key]?.fields == fields) }

  @Test(arguments: ["", "二", "一二三", "三四", "\t", "a"])
  func findsNoRow(key: String) { #expect(!Self.lexicon.contains(key)) }

  @Test(arguments: [("一二三", 0, "一二"), ("x一x", 1, "一"), ("三四六", 0, "三"), ("三四五六", 0, "三四五")])
  func matchesLongestKey(text: String, offset: Int, key: String) {
    let match = Self.lexicon.longestMatch(in: Array(text.utf8), at: offset)
    #expect(match?.row.key == key)
    #expect(match?.length == key.utf8.count)
  }

  /// Of every row, and of keys that begin with others or with the same characters, as by looking at each row.
  @Test(arguments: ["一二三四五", "三四三四五一二", "三四", "三一", "丁一三", "x三四五x一", "三\0四五", ""])
  func matchesAsRowByRow(text: String) {
    let bytes = Array(text.utf8)
    for offset in 0...bytes.count {
      let keys = Self.lexicon.rows.map(\.key).filter { bytes[offset...].starts(with: $0.utf8) }
      let longest = keys.max { $0.utf8.count < $1.utf8.count }
      #expect(Self.lexicon.longestMatch(in: bytes, at: offset)?.row.key == longest)
      #expect(Self.lexicon.longestLength(in: bytes, at: offset) == longest?.utf8.count)
    }
  }

  @Test func findsTheFirstMatchInARange() {
    let bytes = Array("二丁三四六一二x".utf8)
    let first = Self.lexicon.firstField(in: bytes, from: 0, to: bytes.count)
    #expect(first?.range == 6..<9)
    let row = first.flatMap { Self.lexicon[String(decoding: bytes[$0.range], as: UTF8.self)] }
    #expect(row?.key == "三")
    #expect(first?.field == row?.fields.first)
    #expect(Self.lexicon.firstField(in: bytes, from: 9, to: bytes.count)?.range == 15..<21)
    #expect(Self.lexicon.firstField(in: bytes, from: 9, to: 15) == nil)
    #expect(Self.lexicon.firstField(in: [], from: 0, to: 0) == nil)
  }

  @Test func matchesNothingPastTheEnd() {
    #expect(Self.lexicon.longestMatch(in: Array("一".utf8), at: 3) == nil)
    #expect(Lexicon("").count == 0)
    #expect(!Lexicon("").contains("一"))
  }

  @Test func readsRowsInOrder() {
    var rows: [String] = []
    Self.lexicon.forEachRow { key, field in
      rows.append("\(String(decoding: key, as: UTF8.self))=\(String(decoding: field, as: UTF8.self))")
    }
    #expect(rows == ["一=a", "一二=b", "三=", "三四五=c"])
    var lines: [String] = []
    Self.lexicon.forEachLine { lines.append(String(decoding: $0, as: UTF8.self)) }
    #expect(lines == ["一\ta\t", "一二\tb", "三", "三四五\tc"])
  }

  @Test func readsNoRowsOfNothing() {
    Lexicon("").forEachRow { _, _ in Issue.record("a row of nothing") }
    Lexicon("").forEachLine { _ in Issue.record("a line of nothing") }
  }

  /// The index is made at the first search, whoever comes first.
  @Test func isSearchedByManyAtOnce() async {
    for _ in 0..<20 {
      let lexicon = Lexicon("一\ta\n三\tb\n")
      let found = await withTaskGroup(of: String?.self, returning: [String?].self) { group in
        for _ in 0..<8 { group.addTask { lexicon["三"]?.fields.first } }
        return await group.reduce(into: []) { $0.append($1) }
      }
      #expect(found == Array(repeating: "b", count: 8))
    }
  }
}
