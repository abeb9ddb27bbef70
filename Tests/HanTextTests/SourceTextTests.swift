import Testing

@testable import HanText

@Suite struct SourceTextTests {
  @Test func countsCodePoints() {
    let source = SourceText("a中\u{20000}b")
    #expect(source.codePointRange(of: SourceRange(1, 8)) == 1..<3)
    #expect(source.sourceRange(ofCodePoints: 2..<4) == SourceRange(4, 9))
    #expect(source[SourceRange(4, 8)] == "\u{20000}")
  }

  @Test(arguments: [0, 255, 256, 257, 511, 512, 1000])
  func countsCodePointsAroundSamples(length: Int) {
    let source = SourceText(String(repeating: "中", count: length))
    for offset in [0, length / 2, length] {
      let range = SourceRange(offset * 3, length * 3)
      #expect(source.codePointRange(of: range) == offset..<length)
      #expect(source.sourceRange(ofCodePoints: offset..<length) == range)
    }
  }

  @Test func leadsBackToTheBytesOfTheFile() {
    var map = OffsetMap.Builder()
    map.append(count: 2, textWidth: 3, sourceWidth: 2)
    let source = SourceText(utf8: Array("中文".utf8), map: map.finish(), charset: "gbk")
    #expect(source.fileRange(of: SourceRange(3, 6)) == FileRange(2, 4))
  }
}
