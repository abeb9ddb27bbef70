import HanText

/// Reads an article out of a web page.
struct PageArticle {
  let source: SourceText
  let head: PageHead
  let blocks: [PageBlock]
  private let tree: HTMLTree

  /// The labelled article of a page: its headline, what names author and date around it, its body.
  /// - Complexity: O(source).
  static func read(_ source: SourceText) -> LabelledArticle {
    let page = PageArticle(source, HTMLTreeBuilder.tree(of: source.utf8))
    return page.scriptArticle() ?? page.article()
  }

  /// - Parameter head: what is said of the article outside the tree; without it, what the tree says.
  init(_ source: SourceText, _ tree: HTMLTree, head: PageHead? = nil) {
    self.source = source
    self.tree = tree
    self.blocks = PageBlocks(tree).blocks
    self.head = head ?? PageHead(tree)
  }

  /// - Parameter page: the page that the text was taken out of, where that is not this one.
  func article(of page: PageArticle? = nil) -> LabelledArticle {
    var title = PageTitle(head: head, blocks: blocks) { text(of: blocks[$0]) }
    let finder = BodyFinder(tree, blocks, headline: title.block, opening: opening())
    let region = PageRegion(tree: tree, blocks: blocks, body: finder.body())
    if !region.isEmpty { title.takeLine(above: region.firstRunning, of: blocks) { text(of: blocks[$0]) } }
    let isApart = { region.isApart($0, source.utf8) && $0 != title.block }
    var (lines, selection, traced) = written(region.selection(title: title.block), isApart: isApart)
    let titleKey = title.text.map(TitleKey.init)
    let boxed = RelatedBox(tree: tree, blocks: blocks, inside: region.inside).lines { text(of: blocks[$0]) }
    PageLabels.prepare(
      &lines, selection: selection, blocks: blocks, region: region, boxed: boxed, title: title.block,
      titleKey: titleKey)
    let labelled = LineLabeller.labelled(lines, by: LineLabeller.pageRules)
    let labels = LineLabeller.blocks(labelled)
    return LabelledArticle(
      source: source, text: traced, blocks: labels, pageMetadata: (page ?? self).metadata(head, title),
      findings: source.findings + findings(region))
  }

  private func metadata(_ head: PageHead, _ title: PageTitle) -> ArticleMetadata {
    let footer = PageFooter(tree: tree, blocks: blocks) { text(of: blocks[$0]) }
    let suffixes = title.suffixes.isEmpty ? TitleParts(self.head.title).suffixes : title.suffixes
    return PageMetadata(head: head, title: title, suffixes: suffixes, source: source.utf8, footer: footer).metadata
  }

  /// The first long line that begins as the page's description does: most pages describe an article by its first words.
  private func opening() -> Int? {
    let names = ["description", "og:description", "twitter:description"]
    let keys = names.compactMap { head.first([$0]) }.map { TitleKey($0) }.filter { $0.count >= 20 }
    guard !keys.isEmpty else { return nil }
    let starts = keys.map { $0.utf8.prefix(45) }
    return blocks.indices.first { index in
      guard blocks[index].characters >= 25, blocks[index].linkShare < 0.5, let first = blocks[index].pieces.first else {
        return false
      }
      let line = TitleKey(
        text: FoldedText(source.utf8, first.lowerBound..<min(first.upperBound, first.lowerBound + 400)))
      return starts.contains { line.utf8.starts(with: $0) }
    }
  }

  private func findings(_ region: PageRegion) -> [Finding] {
    var findings: [Finding] = []
    let whole = SourceRange(0, source.utf8.count)
    if tree.isTruncated {
      findings.append(
        Finding(
          "page-too-large", .loss, at: whole,
          "The page has more than \(HTMLTree.nodeLimit) nodes; the rest was not read."))
    }
    if region.isEmpty { findings.append(Finding("no-article", .warning, at: whole, "The page holds no running text.")) }
    return findings
  }

  private func text(of block: PageBlock) -> String {
    var writer = HTMLTextWriter(source: source.utf8)
    for piece in block.pieces { writer.append(piece) }
    let bytes = writer.utf8
    return String(decoding: bytes[LineSplitter.trimmed(bytes, 0..<bytes.count)], as: UTF8.self)
  }

  /// The chosen lines as one text; `selection` leaves out those without any text, and has one line each.
  /// - Parameter isApart: whether the inline elements of a line are shown apart (`<span>甲</span><span>乙</span>` in a
  ///   line of credits) and not as one run of text.
  private func written(_ selection: [Int], isApart: (Int) -> Bool)
    -> (lines: [ArticleLine], selection: [Int], text: TracedText)
  {
    var writer = HTMLTextWriter(source: source.utf8)
    var ranges: [(line: Range<Int>, names: [Range<Int>])] = []
    var kept: [Int] = []
    for index in selection {
      let start = writer.utf8.count
      let isApart = isApart(index)
      var names: [Range<Int>] = []
      for (position, piece) in blocks[index].pieces.enumerated() {
        let before = writer.utf8.count
        isApart ? writer.appendApart(piece) : writer.append(piece)
        if blocks[index].authorPieces.contains(position) { names.append(before..<writer.utf8.count) }
      }
      let range = LineSplitter.trimmed(writer.utf8, start..<writer.utf8.count)
      guard !range.isEmpty else { continue }
      ranges.append((range, names.map { LineSplitter.trimmed(writer.utf8, $0) }.filter { !$0.isEmpty }))
      kept.append(index)
      writer.breakLine()
    }
    let text = writer.finish()
    let folds = LineFolds(text.utf8)
    let lines = ranges.enumerated().map { number, range in
      var line = ArticleLine(text.utf8, folds, number: number, range: TextRange(range.line))
      line.markup.authorNames = range.names.map { TextRange($0) }
      return line
    }
    return (lines, kept, TracedText(utf8: text.utf8, map: text.map))
  }
}
