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
    let text = ReadingText(Array("他她TA他们ta·他".utf8))
    for first in 0..<text.count {
      for (second, length) in (0..<text.count - 1).flatMap({ [($0, 1), ($0, 2)] }) {
        let (one, other) = (first..<first + length, second..<second + length)
        #expect(text.isSame(one, other) == (text.key(one) == text.key(other)))
      }
    }
    #expect(Set([Self.key("“甲乙”"), Self.key("甲乙"), Self.key("甲")]).count == 2)
  }
}
