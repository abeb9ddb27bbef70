import HanText
import TestSupport
import Testing

@testable import HanConvert

@Suite struct LostBackslashRuleTests {
  private func restored(_ text: String) -> [String] {
    let line = RepairLine(scalars: text.unicodeScalars.map(\.value))
    let rule = LostBackslashRule(model: WordModel(tables: BuiltTables.image))
    return rule.restorations(in: line).map { String(scalars: $0.restored) }
  }

  /// What Big5 makes of a text whose bytes 5C fell out.
  private func damaged(_ text: String) -> String {
    let bytes = text.unicodeScalars.flatMap { scalar in
      let code = CodePages.big5.code(for: scalar.value) ?? 0x3F
      return code < 0x100
        ? [UInt8(code)] : code & 0xFF == 0x5C ? [UInt8(code >> 8)] : [UInt8(code >> 8), UInt8(code & 0xFF)]
    }
    return String(scalars: RereadChannel(written: .pairs(CodePages.big5), reader: CodePages.big5).read(bytes))
  }

  @Test(arguments: ["他在碼頭蓋起了一座燈塔", "漁會允許多數船隻夜航", "這次成功讓村民很高興", "餐廳裡的人都站了起來"])
  func lostBytesComeBack(_ original: String) {
    let text = damaged(original)
    #expect(text != original)
    let line = RepairLine(scalars: text.unicodeScalars.map(\.value))
    let rule = LostBackslashRule(model: WordModel(tables: BuiltTables.image))
    var scalars = line.scalars
    for found in rule.restorations(in: line).reversed() { scalars.replaceSubrange(found.span, with: found.restored) }
    #expect(String(scalars: scalars) == original)
  }

  @Test(arguments: ["他照了X光，醫生說沒事", "維他命C對身體好", "這件T恤很便宜", "請參閱附件A的說明", "升A小調的組成音有三個升記號"])
  func lettersStay(_ text: String) { #expect(restored(text) == []) }

  /// 个 and 乐 are in no Big5.
  @Test func aLineThatIsNotInBig5Stays() { #expect(restored("升A小调是一个于升A音开始的音乐的小调") == []) }

  /// UTF-8 that was read as Big5.
  @Test func aLineWithManyLossesStays() throws {
    let channel = RereadChannel(written: .utf8, reader: CodePages.big5)
    let observed = try #require(channel.observed("清晨的港口很安靜，漁船一條接一條地開了出去".unicodeScalars.map(\.value)))
    #expect(observed.count { $0 == 0xFFFD } > 5)
    #expect(restored(String(scalars: observed)) == [])
  }
}
