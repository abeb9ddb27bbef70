import Testing

@testable import HanArticle

@Suite struct SourceSearchTests {
  @Test func findsWordsInAnyCase() {
    let source = Array("<p style='DISPLAY : None'>".utf8)
    #expect(source.hasLowercased("display:none", in: 0..<source.count, skippingBlanks: true))
    #expect(!source.hasLowercased("display:none", in: 0..<source.count))
    #expect(!source.hasLowercased("none", in: 0..<20))
    #expect(source.hasLowercased("<p", at: 0, before: 2))
    #expect(!source.hasLowercased("<p", at: 0, before: 1))
  }
}

@Suite struct HTMLTagTests {
  @Test(arguments: [
    ("DIV", HTMLTag.div), ("h1", .h1), ("h6", .h6), ("blockquote", .blockquote), ("figcaption", .figcaption),
    ("h7", .other), ("x", .other), ("", .other), ("figcaptionx", .other), ("o:p", .other), ("text", .other),
  ])
  func readsNames(_ name: String, _ tag: HTMLTag) { #expect(HTMLTag(bytes: Array(name.utf8)[...]) == tag) }
}

@Suite struct PageSnifferTests {
  @Test(arguments: [
    ("<!DOCTYPE HTML>", true), (" \n<Div>", true), ("文字 <html>", true), ("a < b", false), ("", false), ("<", false),
  ])
  func tellsPages(_ text: String, _ isPage: Bool) { #expect(PageSniffer.isPage(Array(text.utf8)) == isPage) }
}

@Suite struct LegalLineTests {
  @Test func tellsNoticesFromText() {
    for (text, isLegal) in [("本网站内容未经授权，不得转载，违者必究。", true), (PageLines.text, false)] {
      let source = Array("<p>\(text)".utf8)
      let block = PageBlocks(HTMLTreeBuilder.tree(of: source)).blocks[0]
      #expect(LegalLine.isLegal(block, source) == isLegal)
    }
  }
}
