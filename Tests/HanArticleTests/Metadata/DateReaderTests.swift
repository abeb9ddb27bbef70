import HanText
import Testing

@testable import HanArticle

@Suite struct DateReaderTests {
  @Test func readsEveryCase() throws {
    for item in try CaseFile.cases("dates") {
      let line = item["line"]?.string ?? ""
      #expect(DateReader(FoldedText(line)).first()?.stamp.iso8601 == item["iso"]?.string, "\(line)")
    }
  }
}
