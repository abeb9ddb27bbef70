import HanText
import Testing

@testable import HanConvert

/// A repair leads each of its characters back to the observed ones that it came from.
@Suite struct RepairPartTests {
  private static let observed = "“后邊可以把我們的訓練結果大部分公開共享?!绷何匿h在那個6月說。"

  @Test func eachPartBecomesAnEdit() throws {
    let text = TracedText(Self.observed)
    let repairer = DamageRepairer()
    let repair = try #require(repairer.repairs(in: text).first)
    #expect(repair.restored == "。”梁文鋒")
    #expect(repair.parts.map(\.restored) == [3, 3, 3, 3, 3])
    #expect(repair.parts.reduce(0) { $0 + $1.observed } == repair.range.count)
    let mended = text.applying(repairer)
    let stop = TextRange(repair.range.lowerBound, repair.range.lowerBound + 3)
    #expect(mended[stop] == "。")
    #expect(text[TextRange(mended.sourceRange(of: stop).bounds)] == "?!")
  }

  @Test func aRepairWithoutPartsIsOneEdit() {
    let repair = Repair(range: TextRange(0, 3), channel: "x", observed: "abc", restored: "好", confidence: 1)
    #expect(repair.edits == [Edit(TextRange(0, 3), "好", rule: "x")])
  }
}
