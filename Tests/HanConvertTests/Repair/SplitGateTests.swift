import HanText
import TestSupport
import Testing

@testable import HanConvert

@Suite struct SplitGateTests {
  private static let gate = SplitGate(channel: .gbk, model: WordModel(tables: BuiltTables.image))

  private func mayBeSplit(_ text: String) -> Bool {
    Self.gate.mayBeSplit(RepairLine(scalars: text.unicodeScalars.map(\.value)))
  }

  @Test(arguments: RepairCases.rows("split.tsv"))
  func damagedLinesPass(_ row: RepairCases.Row) throws {
    let damaged = try #require(SplitRepairerTests.forward.observed(row.fields[0].unicodeScalars.map(\.value)))
    #expect(mayBeSplit(String(scalars: damaged)), "\(row.label)")
  }

  @Test(arguments: [
    "", "?", "?!", "这是谁的主意?!", "什么?!你再说一遍,我没有听清楚。", "真的吗?)他问。我不知道应该怎么回答iPhone的问题",
    "他說:\"真的嗎?!\"說完就走了。", "好吧?;算了,下次再來也是一樣的。", "改革开放以来?,经济发展很快,人民生活水平也提高了A",
  ])
  func realMarksDoNot(_ text: String) { #expect(!mayBeSplit(text), "\(text)") }

  @Test(arguments: ["有人問?;梅竭€有多遠。", "好?!?/p>", "真的?!我用了iPhone"])
  func whatMayBeDamageDoes(_ text: String) { #expect(mayBeSplit(text), "\(text)") }
}
