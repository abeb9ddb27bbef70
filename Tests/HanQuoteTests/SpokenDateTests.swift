import Testing

@testable import HanQuote

@Suite("When it was said")
struct SpokenDateTests {
  private static let cases: [(text: String, date: String?)] = [
    ("镇长周立民11月6日透露，大桥明年春天合龙。", "11月6日"),
    ("2023年6月7日，镇长周立民说：“大桥合龙了。”", "2023年6月7日"),
    ("鎮長周立民昨晚表示：「大橋合龍了。」", "昨晚"),
    ("镇长周立民去年5月说：“大桥合龙了。”", "去年5月"),
    ("镇长周立民在三日内两次表示，大桥春天合龙。", nil),
    ("镇长周立民说：“大桥5月6日合龙。”", nil),
    ("干了三十年的镇长周立民说：“大桥合龙了。”", nil),
  ]

  @Test("date", arguments: cases)
  func date(_ item: (text: String, date: String?)) {
    let found = QuotationExtractor().quotations(in: Array(item.text.utf8), paragraphs: [])
    #expect(!found.isEmpty)
    #expect(found.first?.date == item.date)
  }
}
