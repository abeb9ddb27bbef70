import HanText
import Testing

@testable import HanArticle

@Suite struct RelativeDateTests {
  @Test(arguments: [
    ("昨天 14:05 某某网", "2025-02-28T14:05+08:00"), ("3小时前", "2025-03-01T05:30+08:00"),
    ("10 分鐘前", "2025-03-01T08:20+08:00"),
    ("9小时前", "2025-02-28T23:30+08:00"), ("2天前 来自某地", "2025-02-27"), ("今日 08:00", "2025-03-01T08:00+08:00"),
    ("前天", "2025-02-27"), ("刚刚", "2025-03-01T08:30+08:00"), ("03-01 07:15", "2025-03-01T07:15+08:00"),
    ("12月31日 07:15", "2024-12-31T07:15+08:00"), ("1周前", "2025-02-22"),
  ])
  func countsFromTheDayOfReading(_ text: String, _ date: String) throws {
    let now = try #require(DateReader(FoldedText("2025-03-01T08:30")).first()).stamp
    #expect(RelativeDate(line: FoldedText(text), now: now).stamp?.iso8601 == date)
  }

  @Test(arguments: ["", "某某网", "3人", "13-45", "2月30日", "今日要闻", "昨天的事"]) func findsNone(_ text: String) throws {
    let now = try #require(DateReader(FoldedText("2025-03-01")).first()).stamp
    #expect(RelativeDate(line: FoldedText(text), now: now).stamp == nil)
  }

  @Test func countsDays() throws {
    let day = try #require(DateStamp(year: 2024, month: 2, day: 28))
    #expect(day.moved(days: 2)?.iso8601 == "2024-03-01")
    #expect(try #require(DateStamp(year: 1999, month: 12, day: 31)).dayCount == 10956)
  }

  @Test func datesAPage() {
    let page = "<html><title>小店的第十年</title><h1>小店的第十年</h1><p>某某号 昨天 14:05</p><p>\(PageLines.text)</p></html>"
    let hints = ArticleReader.Hints(asOf: "2025-03-01")
    #expect(ArticleReader().read(Array(page.utf8), hints: hints).metadata.published == "2025-02-28T14:05+08:00")
    #expect(ArticleReader().read(Array(page.utf8)).metadata.published == nil)
  }
}
