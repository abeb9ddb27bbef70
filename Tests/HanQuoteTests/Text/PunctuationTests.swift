import Testing

@testable import HanQuote

@Suite("Sets of marks")
struct PunctuationTests {
  @Test(
    "each set has its own marks",
    arguments: [
      (Punctuation.openingMarks, "“「『", "”。"), (Punctuation.closingMarks, "”」』", "“。"),
      (Punctuation.terminal, "。！？\n", "，；"),
      (Punctuation.clause, "，；：。\n…", "、“"), (Punctuation.any, "，、（）\"／＠", "a中0"),
      (Punctuation.ellipsisOrDash, "…—─⋯", "-"),
      (Punctuation.space, " \t\u{3000}\u{A0}", "\n"), (Punctuation.ignoredInNames, "·《\u{3000}@", "。"),
    ])
  func members(_ marks: MarkSet, _ inside: String, _ outside: String) {
    #expect(inside.unicodeScalars.allSatisfy { marks.contains($0.value) })
    #expect(!outside.unicodeScalars.contains { marks.contains($0.value) })
  }

  @Test(
    "no Chinese character is a mark, nor anything past the basic plane",
    arguments: [0x3400, 0x4E00, 0x9FFF, 0xF900, 0x20000, 0x10FFFF])
  func han(_ value: UInt32) { #expect(!Punctuation.any.contains(value)) }
}
