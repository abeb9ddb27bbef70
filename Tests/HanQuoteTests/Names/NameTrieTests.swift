import Testing

@testable import HanQuote

@Suite("Names that an article knows")
struct NameTrieTests {
  private static func key(_ name: String) -> NameKey { NameKey(name.unicodeScalars.map(\.value)) }
  private let names = NameTrie(
    ["贺云峥", "云峥", "伊万·彼得", "Carol Zhu", "Carol"].enumerated().reduce(into: AliasTable()) {
      _ = $0.entity(of: key($1.element), orNew: $1.offset)
    })

  @Test(
    "the longest name, over the spaces and dots that keys leave out",
    arguments: [
      ("贺云峥说", 3, 0), ("云峥说", 2, 1), ("伊万·彼得说", 5, 2), ("伊万彼得说", 4, 2), ("Carol Zhu说", 9, 3), ("CAROL说", 5, 4),
    ])
  func longest(_ text: String, _ length: Int, _ entity: Int) {
    let found = names.longest(in: ReadingText(Array(text.utf8)), at: 0)
    #expect(found?.length == length)
    #expect(found?.entity == entity)
  }

  @Test("no name", arguments: ["贺云", "·贺云峥", "Caroline", ""])
  func none(_ text: String) { #expect(names.longest(in: ReadingText(Array(text.utf8)), at: 0) == nil) }
}
