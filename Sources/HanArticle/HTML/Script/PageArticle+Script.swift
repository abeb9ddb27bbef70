import HanText

extension PageArticle {
  /// The article of a page that shows little text and holds an article in a script, from which the reader's browser
  /// would write it; `nil` for other pages.
  /// - Complexity: O(source).
  func scriptArticle() -> LabelledArticle? {
    let shown = blocks.reduce(0) { $0 + ($1.marks > 0 && $1.linkShare < 0.5 ? $1.characters : 0) }
    guard shown < Self.shownLimit, let found = ScriptArticle.find(in: source.utf8, head.allScripts),
      found.characters >= Self.advantage * shown
    else { return nil }
    let inner = SourceText(utf8: found.text.utf8)
    let tree = found.isMarkup ? HTMLTreeBuilder.tree(of: inner.utf8) : HTMLTree(blocks: found.blocks, of: inner.utf8)
    let article = PageArticle(inner, tree, head: head.naming(title: found.title, authors: found.authors)).article(
      of: self)
    guard article.blocks.contains(where: { $0.label == .body }) else { return nil }
    return LabelledArticle(
      source: source, text: TracedText(utf8: article.text.utf8, map: article.text.map.composed(after: found.text.map)),
      blocks: article.blocks, pageMetadata: article.pageMetadata, findings: source.findings + [Self.finding(found)])
  }

  /// A page with more running text than this shows its article. Chosen by hand: notes on rights and on browsers fill two
  /// or three hundred characters.
  private static let shownLimit = 400
  /// So many times the text that the page shows must be in the script. Chosen by hand.
  private static let advantage = 3

  private static func finding(_ found: ScriptArticle) -> Finding {
    Finding(
      "article-in-script", .note, at: found.text.sourceRange(of: TextRange(0, found.text.utf8.count)),
      "The page shows no article; this text was taken out of a script.")
  }
}

extension HTMLTree {
  /// A tree for plain text: an element for every line of its blocks, a paragraph where no block says more.
  /// - Complexity: O(source).
  init(blocks: [(tag: HTMLTag, range: Range<Int>)], of source: [UInt8]) {
    self.init(source: source)
    guard let root = append(.body, parent: -1, depth: 0, range: 0..<0, attributes: []) else { return }
    for block in blocks.isEmpty ? [(.p, 0..<source.count)] : blocks {
      for line in source[block.range].split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
        let range = line.startIndex..<line.endIndex
        guard
          let node = append(
            block.tag, parent: root, depth: 1, range: range.lowerBound..<range.lowerBound, attributes: [])
        else { break }
        _ = append(.text, parent: node, depth: 2, range: range, attributes: [])
        close(node)
      }
    }
    close(root)
  }
}
