import Testing

@testable import HanConvert

@Suite struct CodePageTests {
  @Test(arguments: [
    (CodePages.gbk, UInt32(0x3002), UInt16(0xA1A3)), (CodePages.gbk, 0x9760, 0xBFBF), (CodePages.big5, 0x8A31, 0xB35C),
    (CodePages.cp932, 0x3042, 0x82A0), (CodePages.cp1252, 0x20AC, 0x80), (CodePages.cp936, 0x20AC, 0x80),
  ])
  func codesBothWays(page: CodePage, scalar: UInt32, code: UInt16) {
    #expect(page.code(for: scalar) == code)
    let back = code < 0x100 ? page.scalar(UInt8(code)) : page.scalar(UInt8(code >> 8), UInt8(code & 0xFF))
    #expect(back == scalar)
  }

  @Test func privateUseOnlyWhereTheReaderKeepsIt() {
    #expect(CodePages.gbk.scalar(0xAA, 0xA1) == nil)
    #expect(CodePages.gb18030.scalar(0xAA, 0xA1) == 0xE000)
    #expect(CodePages.cp936.scalar(0xF9, 0xB5) == 0xE2A6)
  }

  @Test func undefinedBytes() {
    #expect(CodePages.cp1252.scalar(0x81) == 0x81)
    #expect(CodePages.cp1252Strict.scalar(0x81) == nil)
  }

  /// 十 and 卅 have two codes in Big5; the ones among the numerals are not written.
  @Test(arguments: [CodePages.big5, CodePages.cp950, CodePages.big5hkscs])
  func secondCodesAreOnlyRead(page: CodePage) {
    #expect(page.code(for: 0x5341) == 0xA451)
    #expect(page.otherCode(for: 0x5341) == 0xA2CC)
    #expect(page.scalar(0xA2, 0xCC) == 0x5341)
  }

  @Test func bothTablesOfBig5() {
    #expect(CodePages.big5.scalar(0xA1, 0x45) == 0x2022)
    #expect(CodePages.big5.code(for: 0x2027) == 0xA145)
    #expect(CodePages.big5.scalar(0xC6, 0xE7) == 0x3083)
    #expect(CodePages.cp950.scalar(0xA1, 0x45) == 0x2027)
  }
}
