import HanText
import TestSupport
import Testing

@testable import HanArticle

/// Pages made to hurt: each is read to the end with bounded depth and size. (A hang would show as a test that never ends.)
@Suite struct HostilePageTests {
  @Test func nestsWithoutEnd() {
    let page = String(repeating: "<div>", count: 50_000) + "甲乙丙丁，戊己庚辛。" + String(repeating: "</div>", count: 50_000)
    let tree = HTMLTreeBuilder.tree(of: Array(page.utf8))
    #expect(tree.nodes.map(\.depth).max() == Int32(HTMLTreeBuilder.depthLimit))
    #expect(tree.nodes.count == 50_002, "and the element around them")
  }

  @Test func hasEndlessAttributes() {
    let page = "<p " + String(repeating: "a=b ", count: 100_000) + ">甲</p>"
    let tree = HTMLTreeBuilder.tree(of: Array(page.utf8))
    #expect(tree.attributes.count == HTMLTokenizer.attributeLimit)
    #expect(tree.text(of: 0) == "甲")
  }

  @Test func definesEntitiesThatExplode() {
    let page = "<!DOCTYPE html [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><p>&b;&b;&amp;</p>"
    let article = ArticleReader().read(Array(page.utf8))
    #expect(article.source.utf8.count == page.utf8.count)
    #expect(!article.text.string.contains("aaaa"))
  }

  @Test func hasMoreNodesThanTheLimit() {
    let page = Array(String(repeating: "<b>a", count: HTMLTree.nodeLimit / 2 + 10).utf8)
    let tree = HTMLTreeBuilder.tree(of: page)
    #expect(tree.isTruncated)
    #expect(tree.nodes.count == HTMLTree.nodeLimit)
  }

  /// Bytes of a real page, changed, cut and doubled at random places of a fixed sequence.
  @Test func survivesRandomChanges() {
    var random = SplitMix64(seed: 20_250_409)
    let page = Array(PageArticleTests.page.utf8)
    for _ in 0..<400 {
      var bytes = page
      for _ in 0..<(1 + random.below(12)) {
        let place = random.below(bytes.count)
        switch random.below(4) {
        case 0: bytes[place] = UInt8(random.below(256))
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + random.below(40)))
        case 2: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + random.below(60))], at: place)
        default: bytes.insert(contentsOf: Array("<&>\"'/=!-\0".utf8.shuffled(using: &random)), at: place)
        }
        if bytes.isEmpty { bytes = page }
      }
      let article = ArticleReader().read(bytes)
      #expect(article.text.map.textCount == article.text.utf8.count)
      #expect(article.text.map.sourceCount == article.source.utf8.count)
      #expect(article.source.map.sourceCount == bytes.count)
      #expect(article.blocks.allSatisfy { $0.range.upperBound <= article.text.utf8.count })
    }
  }
}
