import HanText
import ICUKit
import Testing

@testable import HanArticle

@Suite struct PageArticleTests {
  static let page = """
    <!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>小店的第十年_生活频道_某某网</title>
    <meta property="article:published_time" content="2025-04-09T14:05:00+08:00"></head><body>
    <div class="nav"><a href="/">首页</a><a href="/a">新闻</a><a href="/b">体育</a></div>
    <h1>小店的第十年</h1><div class="info">2025-04-09 14:05 来源：某某晚报</div>
    <div class="main"><p>　　清晨六点，店主就把门打开了。她说：&ldquo;开门就是开门，没有别的。&rdquo;街上还没有人。</p>
    <p>中午，客人多起来，店里只有两张桌子，后来的人站着吃，也没有人抱怨，大家都认得。</p>
    <p>到了晚上，她把账算清楚，关灯，锁门，第二天再来一遍，十年都是这样过的。</p>
    <p>责任编辑：甲乙</p></div>
    <div class="related"><a href="/1">另一家小店的故事</a><a href="/2">再一家小店的故事</a></div>
    <div class="footer">版权所有 某某网</div></body></html>
    """

  @Test func takesTheArticleOutOfThePage() {
    let article = ArticleReader().read(Array(Self.page.utf8))
    let body = article.blocks.filter { $0.label == .body }.map { article.text[$0.range] }
    #expect(body.count == 3)
    #expect(body.first == "清晨六点，店主就把门打开了。她说：“开门就是开门，没有别的。”街上还没有人。")
    #expect(article.metadata.title == "小店的第十年")
    #expect(article.metadata.editors == ["甲乙"])
    #expect(article.metadata.published == "2025-04-09T14:05:00+08:00")
    #expect(article.metadata.site == "某某网")
    #expect(article.metadata.origin == "某某晚报")
  }

  @Test func leadsBackToTheBytesOfTheFile() throws {
    for encoding in ["UTF-8", "gb18030"] {
      let bytes = try #require(Converter(encoding).encode(Self.page))
      let article = ArticleReader().read(bytes)
      let line = try #require(article.blocks.first { $0.label == .body })
      let text = article.text[line.range]
      let quote = try #require(text.utf8.firstRange(of: "开门就是开门".utf8))
      let start = line.range.lowerBound + text.utf8.distance(from: text.utf8.startIndex, to: quote.lowerBound)
      let range = article.text.sourceRange(of: TextRange(start, start + 18))
      #expect(article.source[range] == "开门就是开门")
      let file = article.source.fileRange(of: range)
      #expect(try Array(bytes[file.bounds]) == #require(Converter(encoding).encode("开门就是开门")))
    }
  }

  @Test func leadsBackToTheBytesOfATraditionalPage() throws {
    let page = """
      <!DOCTYPE html><html><head><meta charset="big5"><title>小店的第十年 | 某某新聞網</title></head><body>
      <h1>小店的第十年</h1><p>清晨六點，店主&#23601;把門打開了。她說：「開門就是開門，沒有別的。」街上還沒有人。</p>
      <p>中午，客人多起來，店裡只有兩張桌子，後來的人站著吃，也沒有人抱怨，大家都認得。</p></body></html>
      """
    let bytes = try #require(Converter("Big5-HKSCS").encode(page))
    let article = ArticleReader().read(bytes)
    #expect(article.source.charset == "big5-hkscs")
    let line = try #require(article.blocks.first { $0.label == .body })
    let text = Array(article.text[line.range].utf8)
    for (quote, inFile) in [("開門就是開門", "開門就是開門"), ("店主就把門", "店主&#23601;把門")] {
      let found = try #require(text.firstRange(of: Array(quote.utf8)))
      let start = line.range.lowerBound + found.lowerBound
      let file = article.source.fileRange(of: article.text.sourceRange(of: TextRange(start, start + found.count)))
      #expect(try Array(bytes[file.bounds]) == #require(Converter("Big5-HKSCS").encode(inFile)))
    }
  }

  @Test(arguments: ["", "<", "<html>", "<p>", "<html><body></body></html>", "<!DOCTYPE html><title>甲", "<html><p>&"])
  func survivesNothing(_ page: String) {
    let article = ArticleReader().read(Array(page.utf8))
    #expect(article.blocks.allSatisfy { $0.label != .body || !article.text[$0.range].isEmpty })
  }
}
