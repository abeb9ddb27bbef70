import Testing

@testable import HanCite

@Suite struct ArticleCitationTests {
  private static let text = "旧桥新路\n\n苏市长说：“桥要修，路也要修。”\n"
  private static let record: CitationRecord = {
    let bytes = Array(text.utf8)
    let article = Pipeline().run(bytes)
    return CitationRecord(
      article, bytes: bytes, url: "https://e.cn/1", accessed: CitationDate(year: 2024, month: 5, day: 6))
  }()

  @Test func sourceIsDescribed() {
    #expect(Self.record.source.url == "https://e.cn/1")
    #expect(Self.record.source.accessed?.edtf == "2024-05-06")
    #expect(Self.record.source.sha256 == SourceDigest.hex(Array(Self.text.utf8)))
    #expect(Self.record.source.id == "src-" + SourceDigest.hex(Array("https://e.cn/1".utf8), digits: 12))
  }

  @Test func quotationStandsWhereItsSelectorsSay() throws {
    let quotation = try #require(Self.record.quotations.first { $0.exact == "桥要修，路也要修。" })
    let scalars = Array(Self.text.unicodeScalars)
    #expect(String(String.UnicodeScalarView(scalars[quotation.position])) == quotation.exact)
    #expect(quotation.prefix.hasSuffix("说：“"))
    #expect(quotation.suffix.hasPrefix("”"))
    #expect(quotation.derivedForms.isEmpty)
  }

  @Test(
    arguments: [
      ("望江日报", "https://e.cn/1", CitationSource.Kind.newspaperArticle), ("远山周刊", nil, .magazineArticle),
      ("微信公众号", "https://e.cn/1", .post), ("望江网", "https://e.cn/1", .webPage), ("望江网", nil, .newspaperArticle),
    ] as [(String, String?, CitationSource.Kind)])
  func kindOfWork(site: String, url: String?, kind: CitationSource.Kind) {
    let html = Array("<meta property=\"og:site_name\" content=\"\(site)\"><h1>题</h1><p>桥要修，路也要修，谁都知道。</p>".utf8)
    let record = CitationRecord(Pipeline().run(html), bytes: html, url: url)
    #expect(record.source.kind == kind)
    #expect(record.source.container == site)
    #expect(record.source.publisher == nil)
  }

  @Test func convertedFormIsMarkedAsDerived() throws {
    var profile = Profile()
    profile.script = .traditional
    let bytes = Array(Self.text.utf8)
    let record = CitationRecord(Pipeline(profile: profile).run(bytes), bytes: bytes)
    let quotation = try #require(record.quotations.first { $0.exact == "桥要修，路也要修。" })
    let form = try #require(quotation.derivedForms.first)
    #expect(form.text == "橋要修，路也要修。")
    #expect(form.derivation.contains("script"))
  }

  @Test(arguments: [
    ("苏问渠", "苏", "问渠"), ("夏侯远", "夏侯", "远"), ("歐陽詠詩", "歐陽", "詠詩"), ("王也", "王", "也"), ("张简彦之", "张简", "彦之"),
    ("Jana Novak", "Novak", "Jana"), ("Novak, Jana", "Novak", "Jana"), ("J. R. Smith", "Smith", "J. R."),
  ])
  func bylineOfAPerson(byline: String, family: String, given: String) {
    #expect(CitationName(byline: byline) == CitationName(family: family, given: given))
  }

  @Test(arguments: ["新华社", "本报记者", "青岚日报社编辑部", "Associated Press", "The Times", "Reuters", "张三、李四", ""])
  func bylineOfABody(byline: String) { #expect(CitationName(byline: byline) == CitationName(literal: byline)) }
}
