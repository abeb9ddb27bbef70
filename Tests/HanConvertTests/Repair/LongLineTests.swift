import HanText
import TestSupport
import Testing

@testable import HanConvert

/// Lines of many thousand characters are searched in stretches.
@Suite struct LongLineTests {
  private static let sentence = "清晨的港口很安静，渔船一条接一条地开了出去。灯塔看守人记下每条船的名字，然后回屋煮茶。 "

  @Test func nothingLost() throws {
    let original = String(repeating: Self.sentence, count: 200)
    let channel = RereadChannel(written: .utf8, reader: CodePages.cp1252)
    let observed = try #require(channel.observed(original.unicodeScalars.map(\.value)))
    #expect(RepairCases.mended(String(scalars: observed)) == original)
  }

  @Test func someBytesLost() throws {
    let original = String(repeating: Self.sentence, count: 200)
    let channel = RereadChannel(written: .utf8, reader: CodePages.cp1252Strict)
    let observed = try #require(channel.observed(original.unicodeScalars.map(\.value)))
    #expect(observed.contains(0xFFFD))
    let mended = RepairCases.mended(String(scalars: observed), tables: BuiltTables.image)
    let right = zip(mended.unicodeScalars, original.unicodeScalars).count { $0 == $1 }
    #expect(mended.unicodeScalars.count == original.unicodeScalars.count)
    #expect(right * 100 > original.unicodeScalars.count * 95)
  }

  @Test(arguments: ["Ã©", "ÃÂ", "Äê", "浣犲", "é¨"])
  func hostileRunsEnd(_ unit: String) {
    let text = String(repeating: unit, count: 20_000)
    _ = DamageRepairer().repairs(inUTF8: Array(text.utf8))
  }
}
