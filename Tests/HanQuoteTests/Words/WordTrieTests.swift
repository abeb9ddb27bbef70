import Testing

@testable import HanQuote

@Suite("Tries of words")
struct WordTrieTests {
  private static func scalars(_ word: String) -> [UInt32] { word.unicodeScalars.map(\.value) }

  private static func longest(_ scalars: [UInt32], limit: Int) -> (length: Int, classes: WordClass)? {
    scalars.withUnsafeBufferPointer { trie.longestMatch(in: $0, at: 0, limit: limit) }
  }

  private static let trie: WordTrie = {
    var builder = WordTrieBuilder(capacity: 4)
    for (word, classes) in [("校", WordClass.organisation), ("校长", .title), ("校长室主任", .role), ("𠮷田", .doubleSurname)] {
      builder.insert(scalars(word), classes)
    }
    builder.insert(scalars("校长"), .kinship)
    return builder.finished()
  }()

  @Test(
    "the longest word at a place, with all its classes",
    arguments: [
      ("校长说", 2, WordClass([.title, .kinship])), ("校长室里", 2, [.title, .kinship]), ("校门", 1, .organisation),
      ("校长室主任", 5, .role), ("𠮷田说", 2, .doubleSurname),
    ] as [(String, Int, WordClass)])
  func longest(_ text: String, _ length: Int, _ classes: WordClass) throws {
    let scalars = Self.scalars(text)
    let match = try #require(Self.longest(scalars, limit: scalars.count))
    #expect(match.length == length)
    #expect(match.classes == classes)
  }

  @Test("no word", arguments: ["长校", "", "说", "𠮷"])
  func none(_ text: String) {
    let scalars = Self.scalars(text + "。")
    #expect(Self.longest(scalars, limit: scalars.count) == nil)
  }

  @Test("nothing past the limit is read")
  func limit() { #expect(Self.longest(Self.scalars("校长"), limit: 1)?.length == 1) }

  @Test("a second character that shares its bit with one that goes on leads nowhere")
  func filter() {
    var builder = WordTrieBuilder(capacity: 4)
    builder.insert([0x4E00, 0x5010], .common)
    let trie = builder.finished()
    let others: [UInt32] = (0x4E00..<0x9FFF).filter { $0 != 0x5010 }
    #expect(others.allSatisfy { trie.classes(of: [0x4E00, $0]).isEmpty })
    #expect(trie.classes(of: [0x4E00, 0x5010]) == .common)
  }

  @Test("every word of a large trie is found again")
  func growth() {
    let words: [[UInt32]] = (0..<3000).map { (number: UInt32) -> [UInt32] in
      [0x4E00 + number % 61, 0x5000 + number, 0x6000 + number % 7]
    }
    var builder = WordTrieBuilder(capacity: 4)
    for word in words { builder.insert(word, .common) }
    let trie = builder.finished()
    #expect(words.allSatisfy { trie.classes(of: $0) == .common && trie.classes(of: $0.dropLast()).isEmpty })
  }
}
