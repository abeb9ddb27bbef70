import HanText
import Testing

@testable import HanConvert

@Suite struct SplitRepairerTests {
  static let forward = SplitForward(channel: .gbk, separators: [0xA1, 0xBF, 0xBB])

  @Test(arguments: RepairCases.rows("split.tsv"))
  func damageIsUndone(_ row: RepairCases.Row) throws {
    let damaged = try #require(Self.forward.observed(row.fields[0].unicodeScalars.map(\.value)))
    #expect(String(scalars: damaged) != row.fields[0], "\(row.label) is not harmed by the channel")
    #expect(RepairCases.mended(String(scalars: damaged)) == row.fields[0], "\(row.label)")
  }

  @Test(arguments: RepairCases.rows("split.tsv"))
  func foldedDamageIsUndone(_ row: RepairCases.Row) throws {
    let original = row.fields[0].unicodeScalars.map { Self.folded($0.value) }
    let damaged = try #require(Self.forward.observed(row.fields[0].unicodeScalars.map(\.value))).map(Self.folded)
    #expect(RepairCases.mended(String(scalars: damaged)) == String(scalars: original), "\(row.label)")
  }

  @Test func reportsWhatTheChannelTook() throws {
    let repairs = DamageRepairer().repairs(inUTF8: Array("有人問?;梅竭€有多遠。".utf8))
    let repair = try #require(repairs.first)
    #expect(repairs.count == 1)
    #expect(repair.observed == "?;梅竭€")
    #expect(repair.restored == "。幻方還")
    #expect(repair.channel == "split-gbk")
    #expect(repair.isApplied)
  }

  private static func folded(_ scalar: UInt32) -> UInt32 {
    (0xFF01...0xFF5E).contains(scalar) ? scalar - 0xFF01 + 0x21 : scalar
  }
}
