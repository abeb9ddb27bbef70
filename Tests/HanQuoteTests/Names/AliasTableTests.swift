import Testing

@testable import HanQuote

@Suite("Names with their entities")
struct AliasTableTests {
  private static func key(_ name: String) -> NameKey { NameKey(name.unicodeScalars.map(\.value)) }

  @Test("the first entity of a key stays, and is found by the text too")
  func first() {
    var table = AliasTable()
    #expect(table[Self.key("伊万彼得")] == nil)
    #expect(table.entity(of: Self.key("伊万·彼得"), orNew: 3) == 3)
    #expect(table.entity(of: Self.key("伊万彼得"), orNew: 4) == 3)
    let text = ReadingText(Array("记者伊万·彼得报道".utf8))
    #expect(table.entity(named: text.scalars[2..<7]) == 3)
    #expect(table.entity(named: text.scalars[2..<6]) == nil)
    #expect(table.entity(named: text.scalars[2..<8]) == nil)
  }

  @Test("many names, all in their order")
  func growth() {
    var table = AliasTable()
    let keys = (0..<500).map { NameKey([0x4E00 + UInt32($0), 0x5000]) }
    for (number, key) in keys.enumerated() { _ = table.entity(of: key, orNew: number) }
    #expect(keys.indices.allSatisfy { table[keys[$0]] == $0 })
    #expect(table.all.map { Int($0.1) } == Array(keys.indices))
  }
}
