import Testing

@testable import ICUKit

@Suite struct TextServiceTests {
  @Test func breaksSentencesAtUTF8Offsets() throws {
    #expect(try BreakIterator.boundaries(of: .sentence, in: "好。\u{1F600}行吗？") == [0, 6, 19])
    #expect(try BreakIterator.boundaries(of: .character, in: "") == [0])
  }

  @Test func normalises() throws {
    #expect(try Normalizer.nfkc().normalize("ＡＢ㈱") == "AB(株)")
    #expect(try Normalizer.nfc().isNormalized("e\u{301}") == false)
    #expect(try Normalizer.nfd().normalize("é").unicodeScalars.count == 2)
    #expect(try Normalizer.nfkcCaseFold().normalize("Ａ\u{AD}") == "a")
  }

  @Test func sortsByPinyinStrokeAndZhuyin() throws {
    func sorted(_ order: String) throws -> [String] {
      let collator = try Collator(locale: "zh-u-co-\(order)")
      return ["张", "一", "李"].sorted { collator.sortKey($0).lexicographicallyPrecedes(collator.sortKey($1)) }
    }
    #expect(try sorted("pinyin") == ["李", "一", "张"])
    #expect(try sorted("stroke") == ["一", "张", "李"])
    #expect(try sorted("zhuyin") == ["李", "张", "一"])
  }

  @Test func detectsCharsets() throws {
    let guesses = try CharsetDetector.guesses(for: Array("今天天气很好，我们去公园散步吧。".utf8))
    #expect(guesses.first?.charset == "UTF-8")
    #expect(try CharsetDetector.guesses(for: []).count <= 64)
  }

  @Test func knowsItsVersion() { #expect(icuVersion().contains(".")) }
}
