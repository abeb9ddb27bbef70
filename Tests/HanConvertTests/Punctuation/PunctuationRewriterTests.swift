import HanText
import Testing

@testable import HanConvert

@Suite struct PunctuationRewriterTests {
  private static let rewriter = PunctuationRewriter(style: .width)

  private static let cases: [(ranges: [Range<Int>], result: String)] = [
    ([], "改革？？放，開？"), ([6..<8], "改革??放，開？"), ([0..<3, 6..<7, 15..<16], "改革?？放，開?"),
    ([0..<0, 8..<8, 40..<50], "改革？？放，開？"), ([0..<100], "改革??放,開?"),
  ]

  @Test(arguments: cases)
  func leavesRangesAlone(ranges: [Range<Int>], result: String) {
    let text = TracedText("改革??放,開?")
    let edits = Self.rewriter.edits(for: text, outside: ranges.map { TextRange($0) })
    #expect(text.applying(edits, stage: Self.rewriter.id).string == result)
  }

  @Test func keepsBrokenBytes() {
    let bytes: [UInt8] = [0xFF] + Array("他说,".utf8) + [0xE4, 0xBB] + Array("好?".utf8) + [0xE4]
    let expected: [UInt8] = [0xFF] + Array("他说，".utf8) + [0xE4, 0xBB] + Array("好？".utf8) + [0xE4]
    #expect(Self.rewriter.rewrite(bytes) == expected)
  }

  @Test func rewritesStrings() { #expect(PunctuationRewriter(style: .taiwan).rewrite("他说:“好”") == "他说：「好」") }
}
