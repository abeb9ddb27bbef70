import Testing

@testable import HanQuote

@Suite("Short forms of companies")
struct BodyShortFormsTests {
  private func speakers(_ text: String) -> [String?] {
    QuotationExtractor().quotations(in: Array(text.utf8), paragraphs: []).filter(\.kind.isUtterance).map(\.speaker)
  }

  @Test("a name without its kind is the company")
  func short() {
    #expect(speakers("幻里量化昨天发布产品。\n幻里表示：“好奇心不打烊。”") == ["幻里量化"])
  }

  @Test("the subject before a document wins over what the document is about")
  func document() {
    #expect(speakers("幻里量化昨天发布产品。\n幻里还在进军AGI的公告中写着：“好奇心不打烊。”") == ["幻里量化"])
  }

  @Test("a place before a hospital is no short form")
  func place() {
    #expect(speakers("江桥医院昨天开诊。\n护士林晓燕在江桥说：“今天人不多。”") == ["林晓燕"])
  }
}
