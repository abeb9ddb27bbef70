import HanText
import Testing

@testable import HanConvert

@Suite struct NeighbourRulesTests {
  @Test func everyRowIsWellFormed() {
    for lexicon in [Lexicon.contextRules, .simplifyRules] {
      for row in lexicon.rows { #expect(NeighbourRules.parse(row.key, row.fields[0]) != nil, "\(row.key)") }
    }
  }

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

  @Test(arguments: ["只", "[只", "(一[只]", "一[只](二", "[]只"])
  func refusesMalformedPatterns(pattern: String) {
    #expect(NeighbourRules.parse(pattern, "隻") == nil)
  }

  @Test func refusesARuleWithoutResult() { #expect(NeighbourRules.parse("一[只]", "") == nil) }
}
