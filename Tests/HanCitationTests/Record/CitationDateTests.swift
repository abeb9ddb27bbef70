import Testing

@testable import HanCitation

@Suite struct CitationDateTests {
  @Test(arguments: [
    "2023", "2023-05", "2023-05-07", "2023-21", "2023~", "2023-05/2023-06", "2023-05-07/2024-01-02", "0987-12",
  ])
  func roundTrip(text: String) { #expect(CitationDate(edtf: text)?.edtf == text) }

  @Test(arguments: [
    ("2023-05-07T14:05+08:00", "2023-05-07"), ("2023?", "2023~"), ("2023-05?/2023-06", "2023-05~/2023-06"),
  ])
  func readsOtherSpellings(text: String, edtf: String) { #expect(CitationDate(edtf: text)?.edtf == edtf) }

  @Test(arguments: ["", "23", "2023-13", "2023-5-7", "2023-05-32", "2023-00", "2023/05/07", "+023", "2023-", "近日"])
  func refuses(text: String) { #expect(CitationDate(edtf: text) == nil) }

  @Test func dayNeedsMonth() { #expect(CitationDate(year: 2023, month: nil, day: 7).edtf == "2023") }
  @Test func literalHasNoSpelling() { #expect(CitationDate(literal: "民國初年").edtf == nil) }
}
