import Testing

@testable import HanQuote

@Suite("What words in marks are by themselves")
struct QuotedWordsTests {
  @Test(
    "their nature",
    arguments: [
      ("木头小屋", QuotedWords.Nature.nominal), ("不存在的附件", .modified), ("不存在的", .predicate),
      ("晃得像晾衣绳", .predicate), ("木头，小屋", .predicate), ("的附件", .nominal), ("木头的一二三四五", .nominal),
      ("稳如电车", .predicate), ("领证三年", .predicate),
    ])
  func nature(_ content: String, _ nature: QuotedWords.Nature) {
    let text = ReadingText(Array("“\(content)”".utf8))
    let tokens = TokenList(text, QuoteLexicon.shared.words)
    let content = 1..<text.count - 1
    let characters = QuotedCharacters.characters(of: content, in: text).all
    #expect(QuotedWords.words(content, characters, in: text, tokens).nature == nature)
  }

  @Test("whether they end like a word for a thing", arguments: [("撤离式", true), ("撤离", false)])
  func ends(_ content: String, _ isNoun: Bool) {
    let text = ReadingText(Array(content.utf8))
    let tokens = TokenList(text, QuoteLexicon.shared.words)
    let characters = QuotedCharacters.characters(of: 0..<text.count, in: text).all
    #expect(QuotedWords.words(0..<text.count, characters, in: text, tokens).endsAsNoun == isNoun)
  }
}
