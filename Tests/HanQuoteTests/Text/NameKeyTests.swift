import Testing

@testable import HanQuote

@Suite("Names for comparison")
struct NameKeyTests {
  private static func key(_ name: String) -> NameKey { NameKey(name.unicodeScalars.map(\.value)) }

  @Test("marks, spaces and capitals do not count")
  func compares() {
    #expect(Self.key("伊万·彼得") == Self.key("伊万彼得"))
    #expect(Self.key("Yann LeCun") == Self.key("yannlecun"))
    #expect(Self.key("伊万彼得") != Self.key("彼得伊万"))
    #expect(Self.key("“·”").scalars.isEmpty)
    #expect(Set([Self.key("“甲乙”"), Self.key("甲乙"), Self.key("甲")]).count == 2)
  }
}
