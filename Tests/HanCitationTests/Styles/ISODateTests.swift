import Testing

@testable import HanCitation

struct ISODateTests {
  @Test(arguments: [
    ("2023", "2023"), ("2023-05", "2023-05"), ("2023-05-07", "2023-05-07"), ("2023-22", "2023夏"),
    ("2025-03-01/2025-03-17", "2025-03-01/17"), ("2025-03-29/2025-04-02", "2025-03-29/04-02"),
    ("2025-12-30/2026-01-03", "2025-12-30/2026-01-03"), ("2025/2026", "2025/2026"), ("2025-05/2025-06", "2025-05/06"),
  ])
  func wholeDate(edtf: String, expected: String) { #expect(ISODate.text(CitationDate(edtf: edtf)) == expected) }

  @Test(arguments: [("2023-05-07", "2023"), ("2025/2026", "2025—2026"), ("2025-03-29/2025-04-02", "2025")])
  func yearAlone(edtf: String, expected: String) {
    #expect(ISODate.year(CitationDate(edtf: edtf), dash: "—") == expected)
  }

  @Test func nothingForNothing() {
    #expect(ISODate.text(nil) == nil)
    #expect(ISODate.text(CitationDate(literal: "近日")) == "近日")
  }
}
