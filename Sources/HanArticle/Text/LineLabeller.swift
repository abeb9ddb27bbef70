import HanText

/// Labels the lines of an article: rules from the surest to the least sure, each seeing what the earlier ones found.
enum LineLabeller {
  /// The rules in the order in which they speak.
  static let textRules: [any LineRule.Type] = [
    BreadcrumbRule.self, ChannelLineRule.self, EditionLineRule.self, HashtagRule.self, ImagePlaceholderRule.self,
    OriginalTitleRule.self, TailSectionRule.self, ReadingTimeRule.self, EditorNoteRule.self, AuthorNoteRule.self,
    ButtonLineRule.self, PlugLineRule.self, NoticePhraseRule.self, EndMarkRule.self, BylineRule.self, DeskTagRule.self,
    DatelineRule.self, AddressLineRule.self, AskLineRule.self, TitleRule.self, HeadBylineRule.self, InfoBoxRule.self,
    CaptionRule.self, SectionHeadingRule.self,
  ]

  /// The same for the lines of a page, whose markup says more and whose title is known.
  static let pageRules: [any LineRule.Type] = [
    PictureCreditRule.self, PageDatelineRule.self, BylineRule.self, DeskTagRule.self, HashtagRule.self,
    NeighbourCreditRule.self, PageAuthorRule.self, AuthorElementRule.self,
    AfterCreditsRule.self, PageAsideRule.self, LinkListRule.self,
    SummaryRule.self, ImagePlaceholderRule.self, OriginalTitleRule.self, TailSectionRule.self, PlugLineRule.self,
    NoticePhraseRule.self, HeadBylineRule.self, ChannelLineRule.self, PageButtonRule.self, LeadPictureRule.self,
    PageMarginRule.self, PageCommentsRule.self, PageEdgeRule.self,
    CaptionRule.self,
    PictureLineRule.self, EmptyHeadingRule.self, SectionHeadingRule.self,
  ]

  /// The lines with a label each; what no rule speaks for is body.
  /// - Complexity: O(lines · rules + text).
  static func labelled(_ lines: consuming [ArticleLine], by rules: [any LineRule.Type] = textRules) -> [ArticleLine] {
    for rule in rules {
      for proposal in rule.proposals(for: lines) where lines[proposal.line].label == nil {
        lines[proposal.line].label = proposal.label
        lines[proposal.line].role = proposal.role
      }
    }
    for index in lines.indices where lines[index].label == nil { lines[index].label = .body }
    return lines
  }

  /// The lines as blocks, with a block of its own for every plug in brackets inside a paragraph.
  static func blocks(_ lines: [ArticleLine]) -> [ArticleBlock] {
    var blocks: [ArticleBlock] = []
    // A few lines give several blocks.
    blocks.reserveCapacity(lines.count + lines.count / 8 + 8)
    for index in lines.indices {
      let label = lines[index].label ?? .body
      blocks.append(ArticleBlock(range: lines[index].range, label: label, role: lines[index].role))
      switch label {
      case .body where InlinePlugRule.mayHavePlugs(lines[index].shape):
        blocks += InlinePlugRule.plugs(in: lines[index].folded)
      case .byline: blocks += InlineAuthorRule.names(in: lines[index])
      default: break
      }
    }
    return blocks
  }
}
