import HanText
import Testing

@testable import HanCitation

/// What each format makes of characters that mean something to it. That whole files are read by other people's
/// programs is checked by `scripts/check-formats`.
@Suite struct CitationFormatTests {
  static let hostile: CitationRecord = {
    var source = CitationSource(id: "1 a{b}", kind: .newspaperArticle)
    source.title = "50% & <i>more</i> {x}_y \\ \"q\"\u{1}\nend"
    source.authors = [CitationName(literal: "Rank and File, Ltd"), CitationName(family: "van der Meer", given: "A")]
    source.container = "A~B"
    source.url = "https://e.cn/?a={1}&b=<2>"
    source.issued = CitationDate(edtf: "2023-05/2023-06")
    var quotation = CitedQuotation(
      sourceID: source.id, kind: "direct", exact: "他“说”,\n<好>", prefix: "前", suffix: "後", position: 3..<10)
    quotation.speaker = "张三"
    quotation.speakerTitle = "市长"
    quotation.derivedForms = [CitedQuotation.DerivedForm(derivation: "repair+script", text: "他『說』")]
    return CitationRecord(source: source, quotations: [quotation])
  }()

  @Test(arguments: [
    "@article{r1-a-b-,",
    "title = {50\\% \\& \\emph{more} \\textbraceleft{}x\\textbraceright{}\\_y \\textbackslash{} “q”\u{1} end}",
    "author = {{Rank and File, Ltd} and van der Meer, A}", "options = {useprefix=true}",
    "journaltitle = {A\\textasciitilde{}B}",
    "url = {https://e.cn/?a=%7B1%7D&b=<2>}", "date = {2023-05/2023-06}",
    "annotation = {“他『說』” —— 张三（市长） [3–10]}",
  ])
  func bibLaTeX(part: String) { #expect(CitationFormat.bibLaTeX.text([Self.hostile]).contains(part)) }

  @Test(arguments: [
    "TY  - NEWS\r\n", "AU  - Rank and File, Ltd\r\n", "AU  - van der Meer, A\r\n",
    "TI  - 50% & more {x}_y \\ “q”\u{1} end\r\n",
    "DA  - 2023/05//2023-05/2023-06\r\n", "PY  - 2023\r\n", "N1  - “他『說』” —— 张三（市长） [3–10]\r\n", "ER  - \r\n",
  ])
  func ris(line: String) { #expect(CitationFormat.ris.text([Self.hostile]).utf8.contains(line.utf8)) }

  @Test(arguments: [
    "<biblStruct xml:id=\"r1-a-b-\" type=\"article-newspaper\">",
    "<quote source=\"#r1-a-b-\">他“说”,&#10;&lt;好&gt;</quote>",
    "<quote type=\"derived\" subtype=\"repair+script\">他『說』</quote>", "“q”\u{FFFD}&#10;end</title>",
    "<date from=\"2023-05\" to=\"2023-06\">2023-05/2023-06</date>", "<nameLink>van der</nameLink>",
    "<ref target=\"https://e.cn/?a=%7B1%7D&amp;b=%3C2%3E\">",
  ])
  func tei(part: String) { #expect(CitationFormat.tei.text([Self.hostile]).contains(part)) }

  @Test func csv() {
    let text = CitationFormat.csv.text([Self.hostile, CitationRecord(source: CitationSource(id: "b", kind: .post))])
    #expect(text.contains("\"他“说”,\n<好>\",他『說』,repair+script,3,10,张三,市长"))
    #expect(text.contains("b,post,,,"))
    #expect(text.utf8.filter { $0 == UInt8(ascii: "\r") }.count == 3)
  }

  @Test func annotation() throws {
    let page = try JSONValue(parsing: CitationFormat.annotations.text([Self.hostile]))
    let item = try #require(page["items"]?.array?.first)
    let selectors = try #require(item["target"]?["selector"]?.array)
    #expect(selectors[0]["exact"] == "他“说”,\n<好>")
    #expect(selectors[0]["prefix"] == "前")
    #expect(selectors[1]["start"] == 3)
    #expect(selectors[1]["end"] == 10)
    #expect(item["target"]?["source"] == "https://e.cn/?a=%7B1%7D&b=%3C2%3E")
    #expect(item["body"]?.array?.last?["derivation"] == "repair+script")
  }

  @Test func schemaOrg() throws {
    let graph = try JSONValue(parsing: CitationFormat.jsonLD.text([Self.hostile]))["@graph"]?.array
    let article = try #require(graph?.first)
    #expect(article["@type"] == "NewsArticle")
    #expect(article["author"]?.array?.first?["@type"] == "Organization")
    let quotation = try #require(article["hasPart"]?.array?.first)
    #expect(quotation["@type"] == "Quotation")
    #expect(quotation["creator"]?["name"] == "张三")
  }

  @Test(arguments: CitationFormat.allCases)
  func nothingIsWellFormed(format: CitationFormat) {
    #expect(format.text([CitationRecord]()).contains("Meer") == false)
    #expect(format.text([CitationRecord(source: CitationSource(id: "", kind: .init(rawValue: "")))]).isEmpty == false)
  }

  @Test func keysAreUnique() {
    var keys = CitationKeys()
    #expect(["a b", "a-b", "", "9", "文"].map { keys.key($0) } == ["a-b", "a-b-2", "r", "r9", "r-"])
  }

  @Test func quotationIDsAreStableAndDiffer() {
    func id(_ exact: String, _ start: Int) -> String {
      CitedQuotation(sourceID: "s", kind: "direct", exact: exact, position: start..<(start + 1)).id
    }
    #expect(id("好", 1) == id("好", 1))
    #expect(id("好", 1) != id("好", 2))
    #expect(id("\u{F900}", 1) != id("\u{8C48}", 1))
  }
}

extension Collection where Element: Equatable {
  fileprivate func contains(_ part: some Collection<Element>) -> Bool {
    indices.contains { self[$0...].starts(with: part) }
  }
}
