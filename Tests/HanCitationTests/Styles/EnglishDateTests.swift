import Testing

@testable import HanCitation

struct EnglishDateTests {
  private static let apa = EnglishDate(order: .monthDayYear, months: EnglishDate.fullMonths)
  private static let mla = EnglishDate(order: .dayMonthYear, months: EnglishDate.mlaMonths)
  private static let vancouver = EnglishDate(order: .yearMonthDay, months: EnglishDate.shortMonths)

  @Test(arguments: [
    ("2023", "2023", "2023", "2023"), ("2023-05", "May 2023", "May 2023", "2023 May"),
    ("2023-09-07", "September 7, 2023", "7 Sept. 2023", "2023 Sep 7"),
    ("2023-21", "Spring 2023", "Spring 2023", "2023 Spring"),
    ("2023-03-01/2023-03-17", "March 1–17, 2023", "1–17 Mar. 2023", "2023 Mar 1–17"),
    ("2023-03-29/2023-04-02", "March 29–April 2, 2023", "29 Mar.–2 Apr. 2023", "2023 Mar 29–Apr 2"),
    ("2023/2024", "2023–2024", "2023–2024", "2023–2024"),
    (
      "2023-12-30/2024-01-03", "December 30, 2023–January 3, 2024", "30 Dec. 2023–3 Jan. 2024",
      "2023 Dec 30–2024 Jan 3"
    ),
  ])
  func wholeDate(edtf: String, apa: String, mla: String, vancouver: String) {
    let date = CitationDate(edtf: edtf)
    #expect(Self.apa.text(date) == apa)
    #expect(Self.mla.text(date) == mla)
    #expect(Self.vancouver.text(date) == vancouver)
  }

  @Test(
    arguments: [
      ("2023", nil), ("2023-05", "May"), ("2023-05-07", "May 7"), ("2023-24", "Winter"),
      ("2023-03-01/2023-03-17", "March 1–17"), ("2023-05/2023-06", "May–June"), ("2023/2024", nil),
    ] as [(String, String?)])
  func withoutTheYear(edtf: String, expected: String?) {
    #expect(Self.apa.withoutYear(CitationDate(edtf: edtf)) == expected)
  }

  @Test(arguments: [("2023-05-07", "2023"), ("2023/2024", "2023–2024"), ("2023-05/2023-06", "2023")])
  func yearAlone(edtf: String, expected: String) { #expect(EnglishDate.year(CitationDate(edtf: edtf)) == expected) }

  @Test func aTextThatIsNoDateStays() {
    #expect(Self.apa.text(CitationDate(literal: "民國初年")) == "民國初年")
    #expect(EnglishDate.year(CitationDate(literal: "forthcoming")) == "forthcoming")
    #expect(Self.apa.text(nil) == nil)
  }
}
