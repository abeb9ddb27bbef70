import Testing

@testable import HanArticle

@Suite struct MetadataReaderTests {
  private static func metadata(_ lines: String) -> ArticleMetadata {
    let page = "<html><title>小店的第十年</title><h1>小店的第十年</h1>\(lines)<p>\(PageLines.text)</p></html>"
    return ArticleReader().read(Array(page.utf8)).metadata
  }

  @Test func followsAChainOfSources() {
    let metadata = Self.metadata("<div>2021年12月9日 17:05　来源：北岸晚报　转自：山里新闻</div>")
    #expect(metadata.origins == ["北岸晚报", "山里新闻"])
    #expect(metadata.origin == "北岸晚报")
    #expect(metadata.evidence.filter { $0.field == .source }.count == 2)
  }

  @Test func tellsPublishedFromUpdated() {
    let metadata = Self.metadata("<div>最后更新：2024-04-12 15:12</div><div>发布：2024-04-12 12:00</div>")
    #expect(metadata.published == "2024-04-12T12:00+08:00" || metadata.published == "2024-04-12T15:12+08:00")
    let labelled = Self.metadata("<div>出版：2024-04-12 12:00 更新：2024-04-12 15:12</div>")
    #expect(labelled.published == "2024-04-12T12:00+08:00")
    #expect(labelled.updated == "2024-04-12T15:12+08:00")
  }

  @Test func stopsNamesAtUnknownLabels() {
    #expect(Self.metadata("<div>作者：夏至 日期：2016/7/8 浏览：12</div>").authors == ["夏至"])
  }
}
