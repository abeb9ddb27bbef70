import ICUKit
import HanText
import Testing

@testable import HanConvert

@Suite struct TransliteratorRulesTests {
  @Test func readsContexts() throws {
    let rules = try #require(
      TransliteratorRules(parsing: "于飞 > 于飛;\n[一七]{余} > 餘;\n[三]{出}戏 > 齣;\n{周}[百] > 週;\n余 > 余;\n"))
    #expect(rules.rules.count == 5)
    #expect(rules.rules[1].before == [0x4E00, 0x4E03])
    #expect(rules.rules[2].after == [0x620F])
    #expect(rules.contextualStarts == [0x4F59, 0x51FA, 0x5468])
    #expect(rules.contextual.count == 4)
    #expect(rules.dictionary.count == 1)
  }

  @Test(arguments: ["一 > ;;", "a > b;", "[一-三]{余} > 餘;", "$x > 一;", "一 <> 二;", ":: NFC;"])
  func refusesOtherForms(_ text: String) { #expect(TransliteratorRules(parsing: text) == nil) }

  @Test(arguments: TransliteratorTableBuilder.identifiers)
  func readsTheRunningLibrary(_ id: String) throws {
    let rules = try #require(TransliteratorRules(parsing: try Transliterator(id: id).rules()))
    #expect(rules.rules.count > 3000)
  }
}
