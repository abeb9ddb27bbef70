import HanText
import Testing

@testable import HanQuote

@Suite("Utterance or term")
struct UtteranceClassifierTests {
  private static func kinds(_ text: String) -> [Quotation.Kind] {
    QuotationExtractor().quotations(in: Array("标题\n\(text)\n".utf8), paragraphs: []).map(\.kind)
      .filter { $0 != .indirect }
  }

  @Test(
    "terms",
    arguments: [
      "所谓“零添加”，不过是换了名目。", "这家公司有个外号——“夜行者”。", "他只讨厌一个词：“将就”。", "“灯塔计划”项目昨日启动。", "街坊都叫他“豆腐张”。",
    ])
  func terms(_ text: String) { #expect(Self.kinds(text) == [.term]) }

  @Test("utterances", arguments: ["骆青山说：“明天就开工。”", "“钱不够，再想办法。”骆青山说。", "骆青山形容这里“比想象中安静得多”。"])
  func utterances(_ text: String) { #expect(Self.kinds(text).allSatisfy { $0 == .direct || $0 == .mixed }) }

  @Test("the evidence names features of the model")
  func evidence() {
    let listed = QuotationExtractor().candidates(in: Array("标题\n骆青山说：“明天就开工。”\n".utf8), paragraphs: [])
    #expect(!listed.isEmpty)
    for quotation in listed { #expect(quotation.evidence.allSatisfy { UtteranceFeature.index(named: $0) != nil }) }
  }
}
