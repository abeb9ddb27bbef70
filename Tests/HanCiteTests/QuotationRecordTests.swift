import Testing

@testable import HanCite

struct QuotationRecordTests {
  private static let text = "大桥通车\n\n工程师苏雯说:“这座桥修了三年,明天通车。”\n"
  private static let article = Pipeline().run(Array(text.utf8))
  private static let records = article.quotationRecords()

  @Test func sourceIsWhatStandsAtThePlace() throws {
    let record = try #require(Self.records.first)
    let scalars = Array(Self.text.unicodeScalars)
    #expect(String(String.UnicodeScalarView(scalars[record.range])) == record.source)
    let bytes = Array(Self.text.utf8)[record.fileRange.bounds]
    #expect(String(decoding: bytes, as: UTF8.self) == record.source)
    #expect(record.source == "这座桥修了三年,明天通车。")
    #expect(record.text == "这座桥修了三年，明天通车。")
  }

  @Test func membersOfTheObject() throws {
    let value = try #require(Self.records.first).json(article: ["title": "大桥通车"])
    #expect(value["id"] == "q1")
    #expect(value["speaker"] == "苏雯")
    #expect(value["via"] == JSONValue.null)
    #expect(value["article"]?["title"] == "大桥通车")
    let names = (value.members ?? []).map(\.name)
    for name in ["kind", "text", "source", "start", "end", "byteStart", "byteEnd", "cue", "date", "rule", "confidence"]
    {
      #expect(names.contains(name), "\(name)")
    }
  }

  @Test func linesAreTheObjectsWithTheArticle() {
    let about = Self.article.metadata.quotationSource
    #expect(Self.article.quotationLines() == Self.records.flatMap { Array("\($0.json(article: about))\n".utf8) })
    #expect(!Self.article.quotationLines().isEmpty)
    var pieces: [[UInt8]] = []
    Self.article.writeQuotationLines { pieces.append(Array($0)) }
    #expect(Array(pieces.joined()) == Self.article.quotationLines())
  }

  @Test func aLineOfCSVHasAsManyFieldsAsItsHeader() throws {
    let line = try #require(Self.records.first).csv(article: "a.txt")
    #expect(line.hasPrefix("a.txt,q1,"))
    #expect(
      line.split(separator: ",", omittingEmptySubsequences: false).count
        == QuotationRecord.csvHeader.split(separator: ",").count)
  }

  /// A quotation that its cue cuts in two is one record with two segments, if the extraction says so.
  @Test func segmentsAreInCodePoints() throws {
    let found = try #require(Self.article.quotations.first)
    let middle = found.range.lowerBound + 3
    var quotation = found
    quotation.segments = [
      TextRange(found.range.lowerBound, middle), TextRange(middle, found.range.upperBound),
    ]
    let record = QuotationRecord(quotation, number: 1, in: Self.article)
    #expect(record.segments.map(\.count) == [1, record.range.count - 1])
    let start = record.range.lowerBound
    #expect(record.json()["segments"]?.array?.first == [.number(start), .number(start + 1)])
  }

  @Test func termsAndHeadlinesOnlyOnRequest() {
    let article = Pipeline().run(Array("这就是“新路”计划的由来，大家都这么叫它。\n".utf8))
    #expect(article.quotationRecords().allSatisfy { $0.quotation.kind != .term })
    #expect(article.quotationRecords(all: true).count >= article.quotationRecords().count)
  }
}
