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

  @Test func matchesNothingPastTheEnd() {
    #expect(Self.lexicon.longestMatch(in: Array("一".utf8), at: 3) == nil)
    #expect(Lexicon("").count == 0)
    #expect(!Lexicon("").contains("一"))
  }
}
