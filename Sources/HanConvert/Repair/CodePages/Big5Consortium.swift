/// Where the Unicode consortium's table for Big5 (BIG5.TXT) is not Microsoft's, which is the one that ICU has.
enum Big5Consortium {
  /// Code, the consortium's character, Microsoft's.
  private static let variants: [(CodePage.Code, UInt16, UInt16)] = [
    (0xA145, 0x2022, 0x2027), (0xA14E, 0xFF64, 0xFE51), (0xA1C2, 0x203E, 0x00AF), (0xA1E3, 0x223C, 0xFF5E),
    (0xA1F2, 0x2641, 0x2295), (0xA1F3, 0x2609, 0x2299), (0xA241, 0xFF0F, 0x2215), (0xA242, 0xFF3C, 0xFE68),
    (0xA244, 0x00A5, 0xFFE5), (0xA246, 0x00A2, 0xFFE0), (0xA247, 0x00A3, 0xFFE1),
  ]

  /// Kana, Cyrillic letters and numbers of the rows from C6A1, in order.
  private static let eten: [ClosedRange<UInt16>] = [
    0x30FE...0x30FE, 0x309D...0x309E, 0x3005...0x3005, 0x3041...0x3093, 0x30A1...0x30F6, 0x0414...0x0415,
    0x0401...0x0401, 0x0416...0x041C, 0x0423...0x042F, 0x0430...0x0435, 0x0451...0x0451, 0x0436...0x044F,
    0x2460...0x2469, 0x2474...0x247D,
  ]

  /// The second codes of 十 and 卅, among the numerals of row A2; all writers use A451 and A4CA.
  static let onlyRead: [CodePage.Code] = [0xA2CC, 0xA2CE]

  /// 0 stands for a code that the consortium leaves unassigned.
  static var overrides: [(CodePage.Code, UInt16)] {
    var code: CodePage.Code = 0xC6A1
    let rows = eten.joined().map { scalar in
      defer { code = next(code) }
      return (code, scalar)
    }
    let unassigned = [0xA3E1] + Array(0xF9D6...0xF9FE)
    return variants.map { ($0.0, $0.1) } + rows + unassigned.map { (CodePage.Code($0), 0) }
  }

  static var asMicrosoft: [(CodePage.Code, UInt16)] { variants.map { ($0.0, $0.2) } }

  private static func next(_ code: CodePage.Code) -> CodePage.Code {
    switch code & 0xFF {
    case 0x7E: code + 0x23
    case 0xFE: code - 0xFE + 0x140
    default: code + 1
    }
  }
}
