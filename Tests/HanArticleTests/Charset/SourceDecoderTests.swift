import HanText
import ICUKit
import Testing

@testable import HanArticle

@Suite struct SourceDecoderTests {
  @Test func leavesTheMarkOut() {
    let source = SourceDecoder.decode([0xEF, 0xBB, 0xBF] + Array("中文".utf8), as: .utf8)
    #expect(source.utf8 == Array("中文".utf8))
    #expect(source.fileRange(of: SourceRange(3, 6)).bounds == 6..<9)
    #expect(source.findings.isEmpty)
  }

  @Test func leadsBackToBytesOfOtherCharsets() throws {
    let bytes = try #require(Converter("gb18030").encode("a中文b"))
    let source = SourceDecoder.decode(bytes, as: .gb18030)
    #expect(source[SourceRange(0, 8)] == "a中文b")
    #expect(source.fileRange(of: SourceRange(4, 7)).bounds == 3..<5)
  }

  @Test func marksWhatIsInvalid() {
    let source = SourceDecoder.decode([0x61, 0xFF, 0xFE, 0x62, 0xE4, 0xB8], as: .utf8)
    #expect(source[SourceRange(0, 100)] == "a\u{FFFD}\u{FFFD}b\u{FFFD}")
    #expect(source.findings.map(\.rule) == ["invalid-bytes", "invalid-bytes"])
    #expect(source.fileRange(of: SourceRange(8, 11)).bounds == 4..<6)
  }

  @Test func noticesNullsAndBinary() {
    let nulls = SourceDecoder.decode(Array(String(repeating: "文字", count: 40).utf8) + [0], as: .utf8)
    #expect(nulls.findings.map(\.rule) == ["null-bytes"])
    #expect(SourceDecoder.decode([UInt8](repeating: 0, count: 4096), as: .utf8).findings.map(\.rule) == ["not-text"])
    #expect(SourceDecoder.decode([], as: .utf8).findings.isEmpty)
  }
}
