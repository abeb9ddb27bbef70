import Testing

@testable import HanCitation

@Suite struct ReferenceOrderTests {
  private static func records(_ names: [String]) -> [CitationRecord] {
    names.map { name in
      var source = CitationSource(id: name, kind: .webPage)
      source.authors = [CitationName(literal: name)]
      return CitationRecord(source: source)
    }
  }

  @Test(arguments: [
    (ReferenceOrder.pinyin, ["丁", "苏", "王", "赵", "Adams"]), (.stroke, ["丁", "王", "苏", "赵", "Adams"]),
    (.zhuyin, ["丁", "赵", "苏", "王", "Adams"]),
    (.appearance, ["Adams", "赵", "王", "丁", "苏"]),
  ])
  func byName(order: ReferenceOrder, sorted: [String]) {
    #expect(order.sorted(Self.records(["Adams", "赵", "王", "丁", "苏"])).map(\.source.id) == sorted)
  }

  @Test func byDate() {
    let dates: [(String, CitationDate?)] = [
      ("none", nil), ("day", CitationDate(year: 2020, month: 5, day: 2)), ("year", CitationDate(year: 2020)),
      ("early", CitationDate(year: 1999)), ("month", CitationDate(year: 2020, month: 5)),
    ]
    let records = dates.map { id, date in
      var source = CitationSource(id: id, kind: .webPage)
      source.issued = date
      return CitationRecord(source: source)
    }
    #expect(ReferenceOrder.date.sorted(records).map(\.source.id) == ["early", "year", "month", "day", "none"])
  }
}
