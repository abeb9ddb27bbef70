import HanText
import Testing

@Suite("Characters of UTF-8")
struct UTF8CountTests {
  @Test(
    "as many as the text has scalars, wherever it ends",
    arguments: [
      "", "a", "é渡口", "𠮷田說：“OK，é。”\n", String(repeating: "渡口a", count: 30), String(repeating: "é", count: 99),
    ])
  func counts(_ text: String) {
    #expect(Array(text.utf8).withUnsafeBytes(UTF8.characters) == text.unicodeScalars.count)
    for length in 0...text.utf8.count {
      let bytes = Array(text.utf8.prefix(length))
      #expect(bytes.withUnsafeBytes(UTF8.characters) == bytes.count { $0 & 0xC0 != 0x80 })
    }
  }
}
