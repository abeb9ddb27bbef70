import HanText
import Testing

@testable import HanConvert

/// Every rule that works within a line, by the cases of `rules.tsv`: what it undoes and what it leaves alone.
@Suite struct RepairRuleTests {
  @Test(arguments: RepairCases.rows("rules.tsv"))
  func damageIsUndoneAndTextIsLeftAlone(_ row: RepairCases.Row) throws {
    try #require(row.fields.count == 2)
    let mended = RepairCases.mended(row.fields[0])
    #expect(mended.utf8.elementsEqual(row.fields[1].utf8), "\(row.label): \(mended)")
  }

  @Test(arguments: RepairCases.rows("rules.tsv"))
  func aSecondRunChangesNothing(_ row: RepairCases.Row) throws {
    let once = RepairCases.mended(row.fields[0])
    let twice = RepairCases.mended(once)
    #expect(once.utf8.elementsEqual(twice.utf8), "\(row.label)")
  }

  @Test(arguments: ["锟斤拷锟斤拷锟斤拷说锟斤拷", "????????????"])
  func destroyedTextIsReported(_ text: String) throws {
    let repairs = DamageRepairer().repairs(inUTF8: Array(text.utf8))
    #expect(repairs.map(\.channel) == ["destroyed"])
    #expect(repairs.first?.restored == repairs.first?.observed)
    #expect(repairs.first?.isApplied == false)
  }
}
