import HanText
import Testing

@testable import HanArticle

@Suite struct CreditScannerTests {
  @Test func readsEveryCase() throws {
    for item in try CaseFile.cases("credits") {
      let text = Array((item["line"]?.string ?? "").utf8)
      let scan = CreditScanner(FoldedText(text, 0..<text.count))
      let label = item["label"]?.string ?? ""
      #expect(scan.isComplete == (item["incomplete"]?.bool != true), "\(label)")
      guard scan.isComplete else { continue }
      #expect(scan.names([.author, .reporter], in: text) == item["authors"]?.strings, "\(label)")
      #expect(scan.names([.editor], in: text) == item["editors"]?.strings, "\(label)")
    }
  }
}
