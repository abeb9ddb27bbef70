import Testing

@testable import HanCite

struct MarkIndexTests {
  private static let marks = [
    TextMark(range: 20..<30, classes: "c"), TextMark(range: 0..<100, classes: "a"),
    TextMark(range: 5..<8, classes: "b"),
    TextMark(range: 40..<41, classes: "d"),
  ]

  @Test(
    arguments: [
      (0..<5, ["a"]), (5..<6, ["a", "b"]), (8..<20, ["a"]), (25..<41, ["a", "c", "d"]), (100..<200, []),
      (41..<50, ["a"]),
    ] as [(Range<Int>, [String])])
  func findsWhatOverlaps(range: Range<Int>, expected: [String]) {
    #expect(MarkIndex(Self.marks).marks(in: range).map(\.classes) == expected)
  }

  @Test func nothingIsInNothing() { #expect(MarkIndex([]).marks(in: 0..<10).isEmpty) }
}

struct ReportTextTests {
  @Test func everyBlockIsARowWithBothSides() {
    let text = "大桥通车\n\n苏雯说:“这座桥修了三年。”\n\n李河没有说话，他看着河。\n"
    let article = Pipeline().run(Array(text.utf8))
    let records = article.quotationRecords()
    let html = ReportText(article, records, ReportSpeakers(records), id: "a1", language: "zh").html
    let rows = html.split(separator: "<div class=\"row ")
    #expect(rows.count == article.blocks.count)
    #expect(html.split(separator: "class=\"source\"").count == rows.count + 1)
    #expect(html.contains("说:“"), "the source keeps its colon")
    #expect(html.contains("说：“"), "the clean text has a wide one")
    #expect(html.contains("id=\"a1-q1-text\""))
  }
}
