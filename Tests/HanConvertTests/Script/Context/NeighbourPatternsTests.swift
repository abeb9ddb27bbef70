import HanText
import Testing

@testable import HanConvert

@Suite struct NeighbourPatternsTests {
  @Test func everyRowIsWellFormed() {
    for lexicon in [Lexicon.contextRules, .simplifyRules] {
      var patterns = NeighbourPatterns()
      lexicon.forEachLine { line in
        let isRead = patterns.append(line)
        #expect(isRead, "\(String(decoding: line, as: UTF8.self))")
      }
      #expect(patterns.rules.count == lexicon.count)
    }
  }

  @Test(arguments: ["只\t隻", "[只\t隻", "(一[只]\t隻", "一[只](二\t隻", "[]只\t隻", "一[只]\t", "一[只]", "", "\t隻"])
  func refusesMalformedLines(line: String) {
    var patterns = NeighbourPatterns()
    let isRead = patterns.append(line.utf8)
    #expect(!isRead)
    #expect(patterns.rules.isEmpty)
  }

  @Test func keepsNothingOfAMalformedLine() {
    var patterns = NeighbourPatterns()
    patterns.append("一[只](二\t隻".utf8)
    patterns.append("(甲乙)丙[只]丁\t隻".utf8)
    #expect(patterns.rules.map(\.left) == [0..<2])
    #expect(patterns.rules.map(\.right) == [2..<3])
  }
}
