import HanText
import Testing

@testable import HanConvert

@Suite struct NeighbourRulesTests {
  @Test(arguments: [
    ("甲", "一", "乙", true), ("甲", "丙", "乙", true), ("甲", "丁", "乙", false), ("甲", "a", "乙", false),
    ("丙", "一", "乙", false), ("甲", "一", "", true), ("甲", "一", "丁", false),
  ])
  func matchesNeighbours(left: String, middle: String, right: String, matches: Bool) {
    let rules = NeighbourRules(Lexicon("甲(一丙)[只](^乙)\t隻\n"))
    let text = Array((left + middle + "只" + right).utf16)
    let found = rules.target(of: 0x53EA, at: 2, isAlone: true) { index in
      guard text.indices.contains(index) else { return (0, []) }
      return (text[index], Unicode.Scalar(UInt32(text[index]))?.isHan == true ? .han : [])
    }
    #expect((found == 0x96BB) == matches)
  }

  @Test func onlyMarkedRulesReachIntoWords() {
    let rules = NeighbourRules(Lexicon("=[干]杯\t乾\n[只]手\t隻\n"))
    func target(_ unit: UInt16, _ next: UInt16) -> UInt16? {
      rules.target(of: unit, at: 0, isAlone: false) { $0 == 1 ? (next, .han) : (0, []) }
    }
    #expect(target(0x5E72, 0x676F) == 0x4E7E)
    #expect(target(0x53EA, 0x624B) == nil)
  }

  @Test func triesTheRuleWithMostNeighboursFirst() {
    let rules = NeighbourRules(Lexicon("[只]手\t甲\n[只]手乙\t丙\n"))
    let text: [UInt16] = [0x53EA, 0x624B, 0x4E59]
    func target(_ count: Int) -> UInt16? {
      rules.target(of: text[0], at: 0, isAlone: true) { $0 < count ? (text[$0], .han) : (0, []) }
    }
    #expect(target(3) == 0x4E19)
    #expect(target(2) == 0x7532)
  }
}
