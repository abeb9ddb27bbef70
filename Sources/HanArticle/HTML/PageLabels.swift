import HanText

/// Passes what the markup says on to the labelling rules, and labels what the markup alone decides.
enum PageLabels {
  static func prepare(
    _ lines: inout [ArticleLine], selection: [Int], blocks: [PageBlock], region: PageRegion, boxed: Set<Int>,
    title: Int?, titleKey: TitleKey?
  ) {
    let inside = Set(region.inside)
    for (position, index) in selection.enumerated() {
      let block = blocks[index]
      let hints = block.hints.subtracting(region.shared)
      var markup = markup(block, hints)
      markup.authorNames = lines[position].markup.authorNames
      markup.isBoxed = boxed.contains(index)
      if boxed.contains(index) { markup.besideRole = "related" }
      markup.isOutside = !inside.contains(index)
      markup.isBeforeBody = index < region.start
      lines[position].markup = markup
      if index == title {
        lines[position].label = .heading
        lines[position].role = TitleRule.id.name
      } else if let titleKey, titleKey.count > 3, lines[position].length <= 2 * titleKey.count + 20,
        TitleKey(text: lines[position].folded).utf8 == titleKey.utf8
      {
        lines[position].label = .boilerplate
        lines[position].role = "title-repeated"
      }
    }
  }

  private static func markup(_ block: PageBlock, _ hints: PageHints) -> ArticleLine.Markup {
    var markup = ArticleLine.Markup()
    markup.headingLevel = block.headingLevel
    markup.isCaption = hints.contains(.caption)
    markup.isSummary = hints.contains(.summary)
    markup.isByline = hints.contains(.byline)
    markup.isAuthor = hints.contains(.author)
    markup.isFromPage = true
    markup.followsImage = block.followsImage
    markup.linkShare = block.linkShare
    markup.isBold = block.characters > 0 && block.boldCharacters == block.characters
    markup.isListItem = hints.contains(.listItem)
    markup.isCentred = hints.contains(.centred)
    markup.besideRole = hints.besideRole
    return markup
  }
}
