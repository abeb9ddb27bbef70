import HanText
import Testing

@testable import HanArticle

@Suite struct PageBlocksTests {
  @Test func cutsEveryCaseIntoLines() throws {
    for item in try CaseFile.cases("markup") {
      let source = Array((item["html"]?.string ?? "").utf8)
      let lines = PageBlocks(HTMLTreeBuilder.tree(of: source)).blocks.map { block in
        var writer = HTMLTextWriter(source: source)
        for piece in block.pieces { writer.append(piece) }
        return String(decoding: writer.utf8[LineSplitter.trimmed(writer.utf8, 0..<writer.utf8.count)], as: UTF8.self)
      }
      #expect(lines.filter { !$0.isEmpty } == item["lines"]?.strings, "\(item["label"]?.string ?? "")")
    }
  }

  @Test func readsHintsFromNames() {
    #expect(PageHints(names: Array("article-comment-list".utf8)[...]).contains(.comment))
    #expect(PageHints(names: Array("shareBox".utf8)[...]).contains(.share))
    #expect(PageHints(names: Array("reader".utf8)[...]).isEmpty)
  }
}
