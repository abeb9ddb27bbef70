import Testing

@testable import HanQuote

@Suite("Tokens of an article")
struct TokenListTests {
  @Test(
    "the word at a position is the lexicon's longest",
    arguments: ["工务处长在会上表示，水利工程师也来了。", "第三人民医院的Wi-Fi坏了，𠮷田又指责。", ""])
  func words(_ text: String) {
    let (reading, tokens) = read(text)
    let trie = QuoteLexicon.shared.words
    for position in 0..<reading.count {
      let word = tokens.word(at: position, in: reading, trie)
      let match = trie.longestMatch(in: reading.scalars, at: position, limit: reading.count)
      #expect(word.length == match?.length ?? 1)
      #expect(word.classes == match?.classes ?? [])
    }
    #expect(tokens.word(at: reading.count, in: reading, trie).classes.isEmpty)
  }
}
