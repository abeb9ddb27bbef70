/// The code pages that damage is made of. Tables are built at first use, some 0.3 ms each for those with pairs.
enum CodePages {
  /// ISO 8859-1 with its C1 controls.
  static let latin1 = CodePage(CodePageDefinition(name: "latin1", charset: "ISO-8859-1", undefined: .control))
  static let cp1252 = single("cp1252", "windows-1252", .control)
  static let cp1252Strict = single("cp1252", "windows-1252", .illegal)
  static let cp1250 = single("cp1250", "windows-1250", .control)
  static let cp1251 = single("cp1251", "windows-1251", .control)
  static let cp1250Strict = single("cp1250", "windows-1250", .illegal)
  static let cp1251Strict = single("cp1251", "windows-1251", .illegal)
  static let cp1253 = single("cp1253", "windows-1253", .control)
  static let cp1254 = single("cp1254", "windows-1254", .control)
  static let cp1257 = single("cp1257", "windows-1257", .control)
  static let cp1258 = single("cp1258", "windows-1258", .control)
  static let latin2 = single("latin2", "ISO-8859-2", .control)
  static let latin9 = single("latin9", "ISO-8859-15", .control)
  static let macRoman = single("macroman", "macintosh", .control)
  static let cp437 = single("cp437", "IBM437", .control)
  static let cp850 = single("cp850", "IBM850", .control)
  static let koi8r = single("koi8-r", "KOI8-R", .control)

  /// Strict GBK: user-defined pairs are errors.
  static let gbk = pairs("gbk", "gb18030")
  /// The two-byte part of GB18030; user-defined pairs are private-use characters.
  static let gb18030 = CodePage(
    CodePageDefinition(
      name: "gb18030", charset: "gb18030", hasPairs: true, keepsPrivateUse: true,
      alsoWritten: GB18030Editions.variants))
  /// GBK as PHP's mbstring reads it: byte 80 is the euro sign, user-defined pairs are private-use characters.
  static let cp936 = CodePage(
    CodePageDefinition(
      name: "cp936", charset: "gb18030", hasPairs: true, keepsPrivateUse: true, overrides: [(0x80, 0x20AC)],
      alsoWritten: GB18030Editions.variants))
  /// Big5 as the Unicode consortium's table has it, which most readers but Microsoft's follow.
  static let big5 = CodePage(
    CodePageDefinition(
      name: "big5", charset: "Big5", leads: 0xA1...0xF9, hasPairs: true, overrides: Big5Consortium.overrides,
      onlyRead: Big5Consortium.onlyRead, alsoWritten: Big5Consortium.asMicrosoft))
  /// Big5 as Windows reads it.
  static let cp950 = pairs("cp950", "Big5", onlyRead: Big5Consortium.onlyRead)
  static let big5hkscs = pairs("big5-hkscs", "Big5-HKSCS", onlyRead: Big5Consortium.onlyRead)
  static let cp932 = CodePage(
    CodePageDefinition(
      name: "cp932", charset: "windows-31j", leads: 0x81...0xFC, hasPairs: true, keepsPrivateUse: true,
      overrides: [
        (0x80, 0x80), (0xA0, 0xF8F0), (0xFD, 0xF8F1), (0xFE, 0xF8F2), (0xFF, 0xF8F3),
      ] + (0xA1...0xDF).map { (CodePage.Code($0), UInt16(0xFF61 + $0 - 0xA1)) }))
  static let shiftJIS = CodePage(
    CodePageDefinition(
      name: "shift_jis", charset: "Shift_JIS", leads: 0x81...0xFC, hasPairs: true,
      overrides: [
        (0x8160, 0x301C), (0x8161, 0x2016), (0x817C, 0x2212), (0x8191, 0xA2), (0x8192, 0xA3), (0x81CA, 0xAC),
      ] + (0xA1...0xDF).map { (CodePage.Code($0), UInt16(0xFF61 + $0 - 0xA1)) }))
  static let eucKR = pairs("euc-kr", "EUC-KR")
  static let cp949 = pairs("cp949", "windows-949")
  static let eucJP = pairs("euc-jp", "EUC-JP")

  private static func single(_ name: String, _ charset: String, _ undefined: CodePageDefinition.Undefined) -> CodePage {
    CodePage(CodePageDefinition(name: name, charset: charset, undefined: undefined))
  }

  private static func pairs(_ name: String, _ charset: String, onlyRead: [CodePage.Code] = []) -> CodePage {
    CodePage(CodePageDefinition(name: name, charset: charset, hasPairs: true, onlyRead: onlyRead))
  }
}
