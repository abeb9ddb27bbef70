import HanText
import Testing

@testable import HanQuote

@Suite("Quotations in several segments")
struct SegmentMergerTests {
  private func utterances(_ text: String) -> [Quotation] {
    QuotationExtractor().quotations(in: Array(text.utf8), paragraphs: []).filter(\.kind.isUtterance)
  }

  private func words(_ quotation: Quotation, of text: String) -> [String] {
    quotation.segments.map { String(decoding: Array(text.utf8)[$0.bounds], as: UTF8.self) }
  }

  @Test("one sentence cut by its cue is one record")
  func cut() {
    let text = "“我们花了两年，”镇长周立民说，“又花了三年。”\n大桥合龙了。"
    let found = utterances(text)
    #expect(found.count == 1)
    #expect(found.first.map { words($0, of: text) } == ["我们花了两年，", "又花了三年。"])
    #expect(found.first?.speaker == "周立民")
  }

  @Test("two sentences of one speaker stay two records")
  func apart() {
    let found = utterances("“我们花了两年。”镇长周立民说，“今年合龙。”\n大桥合龙了。")
    #expect(found.count == 2)
    #expect(found.allSatisfy { $0.segments.isEmpty && $0.speaker == "周立民" })
  }

  @Test("the paragraphs of one quotation are segments")
  func paragraphs() {
    let text = "镇长周立民说：“桥要修。\n“路也要修。”\n大桥合龙了。"
    let found = utterances(text)
    #expect(found.count == 1)
    #expect(found.first.map { words($0, of: text) } == ["桥要修。", "路也要修。"])
  }
}
