import HanText
import ICUKit

/// Private-use characters that older tables of GB 18030 and Big5-HKSCS gave to characters which Unicode had not yet.
///
/// Only within text: icon fonts use the same characters, and their icons stand at the head of a line or beside a space.
struct PrivateUseRule: LineRule {
  let model: WordModel

  func restorations(in line: RepairLine) -> [Restoration] {
    let scalars = line.scalars
    let places = scalars.indices.filter { (0xE000..<0xF900).contains(scalars[$0]) }
    guard !places.isEmpty, places.count * 4 <= scalars.count || places.count == 1 else { return [] }
    let isTraditional = Self.isTraditional(scalars, model)
    return places.compactMap { index in
      guard isWithinText(scalars, index), let standard = standard(scalars[index], isTraditional) else { return nil }
      return Restoration(
        certain: index..<index + 1, [standard.scalar], channel: standard.channel,
        evidence: "the table gives this private-use character a standard one", confidence: 3)
    }
  }

  /// Text stands on both sides, or before it and the line ends; white space may also begin a line.
  private func isWithinText(_ scalars: [UInt32], _ index: Int) -> Bool {
    let isAfterText = index > 0 && ScalarClass.isEastAsian(scalars[index - 1])
    let isBeforeText = index + 1 < scalars.count && ScalarClass.isEastAsian(scalars[index + 1])
    if Self.gb18030[scalars[index]] == 0x3000 { return isAfterText || isBeforeText }
    return isAfterText && (isBeforeText || index + 1 == scalars.count)
  }

  private func standard(_ scalar: UInt32, _ isTraditional: Bool) -> (scalar: UInt32, channel: String)? {
    if let found = Self.gb18030[scalar] { return (found, "private-use-gb18030") }
    guard isTraditional, let code = Self.big5Code(scalar) else { return nil }
    return Self.hkscs(code).map { ($0, "private-use-hkscs") }
  }

  /// The Chinese character of a code; most of them lie beyond the basic plane, which the code pages' tables leave out.
  private static func hkscs(_ code: UInt16) -> UInt32? {
    var found: UInt32?
    try? Converter("Big5-HKSCS").decode([UInt8(code >> 8), UInt8(code & 0xFF)]) { piece in
      if case .scalar(let scalar, _) = piece, ScalarClass.isHan(scalar.value) { found = scalar.value }
    }
    return found
  }

  private static func isTraditional(_ scalars: [UInt32], _ model: WordModel) -> Bool {
    let han = scalars.filter(ScalarClass.isHan)
    let costs = WordModel.Script.allCases.map { script in han.reduce(0) { $0 + model.characterCost($1, script) } }
    return costs[1] <= costs[0]
  }

  /// The code of a private-use character in the linear layout that Windows gives Big5's user-defined areas: FA40, 8E40,
  /// 8140 and C6A1 onwards, 157 characters a row.
  static func big5Code(_ scalar: UInt32) -> UInt16? {
    let areas: [(first: UInt32, last: UInt32, lead: UInt32)] = [
      (0xE000, 0xE310, 0xFA), (0xE311, 0xEEB7, 0x8E), (0xEEB8, 0xF6B0, 0x81), (0xF6B1, 0xF848, 0xC6),
    ]
    guard let area = areas.first(where: { $0.first <= scalar && scalar <= $0.last }) else { return nil }
    let offset = scalar - area.first + (area.lead == 0xC6 ? 63 : 0)
    let column = offset % 157
    let trail = column < 63 ? 0x40 + column : 0xA1 + column - 63
    return UInt16((area.lead + offset / 157) << 8 | trail)
  }

  /// Characters that GB 18030-2000 could not write otherwise (its annex and GB 18030-2005's corrections), as far as
  /// text is likely to hold them: A3A0 as a space, pinyin letters, vertical marks, the components of A6/FE rows.
  private static let gb18030: [UInt32: UInt32] = [
    0xE5E5: 0x3000, 0xE7C7: 0x1E3F, 0xE7C8: 0x01F9, 0xE78D: 0xFE10, 0xE78E: 0xFE12, 0xE78F: 0xFE11, 0xE790: 0xFE13,
    0xE791: 0xFE14, 0xE792: 0xFE15, 0xE793: 0xFE16, 0xE794: 0xFE17, 0xE795: 0xFE18, 0xE796: 0xFE19, 0xE815: 0x2E81,
    0xE819: 0x2E84, 0xE81A: 0x3473, 0xE81B: 0x3447, 0xE81C: 0x2E88, 0xE81D: 0x2E8B, 0xE81E: 0x9FB4, 0xE81F: 0x359E,
    0xE820: 0x361A, 0xE821: 0x360E, 0xE822: 0x2E8C, 0xE823: 0x2E97, 0xE824: 0x396E, 0xE825: 0x3918, 0xE826: 0x9FB5,
    0xE827: 0x39CF, 0xE828: 0x39DF, 0xE829: 0x3A73, 0xE82A: 0x39D0, 0xE82B: 0x9FB6, 0xE82C: 0x9FB7, 0xE82D: 0x3B4E,
    0xE82E: 0x3C6E, 0xE82F: 0x3CE0, 0xE830: 0x2EA7, 0xE832: 0x9FB8, 0xE833: 0x2EAA, 0xE834: 0x4056, 0xE835: 0x415F,
    0xE836: 0x2EAE, 0xE837: 0x4337, 0xE838: 0x2EB3, 0xE839: 0x2EB6, 0xE83A: 0x2EB7, 0xE83C: 0x43B1, 0xE83D: 0x43AC,
    0xE83E: 0x2EBB, 0xE83F: 0x43DD, 0xE840: 0x44D6, 0xE841: 0x4661, 0xE842: 0x464C, 0xE843: 0x9FB9, 0xE844: 0x4723,
    0xE845: 0x4729, 0xE846: 0x477C, 0xE847: 0x478D, 0xE848: 0x2ECA, 0xE849: 0x4947, 0xE84A: 0x497A, 0xE84B: 0x497D,
    0xE84C: 0x4982, 0xE84D: 0x4983, 0xE84E: 0x4985, 0xE84F: 0x4986, 0xE850: 0x499F, 0xE851: 0x499B, 0xE852: 0x49B7,
    0xE853: 0x49B6, 0xE854: 0x9FBA, 0xE855: 0x9FBB, 0xE856: 0x4CA3, 0xE857: 0x4C9F, 0xE858: 0x4CA0, 0xE859: 0x4CA1,
    0xE85A: 0x4C77, 0xE85B: 0x4CA2, 0xE85C: 0x4D13, 0xE85D: 0x4D14, 0xE85E: 0x4D15, 0xE85F: 0x4D16, 0xE860: 0x4D17,
    0xE861: 0x4D18, 0xE862: 0x4D19, 0xE863: 0x4DAE, 0xE864: 0x9FBB,
  ]
}
